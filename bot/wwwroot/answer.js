import { h, ownAddress } from './dom.js';
import { t } from './words.js';

const citationMark = /\[(\d{1,3})\]/g;

/** Text with [n] as buttons; a number without a citation stays as it is. */
function sentence(line, answer, open) {
  const parts = [];
  let from = 0;
  for (const match of line.matchAll(citationMark)) {
    const citation = answer.citations?.find(one => one.n === Number(match[1]));
    if (!citation) continue;
    parts.push(line.slice(from, match.index), h('button', {
      type: 'button', class: 'cite', 'aria-label': t('citation', citation.n), title: place(citation), text: match[0], onclick: event => open(citation, event.currentTarget),
    }));
    from = match.index + match[0].length;
  }
  parts.push(line.slice(from));
  return parts;
}

export const place = citation => [citation.title, citation.section, citation.revisionNote, citation.page ? t('page', citation.page) : null].filter(Boolean).join('　');

function source(citation, open) {
  const link = h('a', { href: ownAddress(citation.url), text: place(citation) });
  link.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(citation, link);
  });
  return h('li', citation.n ? { value: citation.n } : {}, link, h('q', { lang: 'ja', class: 'quote', text: citation.quote.replace(/\s*\n\s*/g, '') }));
}

const table = (heads, rows) => h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('figuresOf') }, h('table', {},
  h('thead', {}, h('tr', {}, heads.map(text => h('th', { scope: 'col', text })))),
  h('tbody', {}, rows)));

function figures(answer, open) {
  if (!answer.figures?.length) return null;
  return table([t('name'), t('value'), t('year'), t('measure'), t('source')], answer.figures.slice(0, 12).map(figure => h('tr', {},
    h('th', { scope: 'row', lang: 'ja', text: [figure.subOf && figure.subOf !== figure.label ? `${figure.subOf} / ` : '', figure.label || `${t('candidates')}${(figure.candidates ?? []).join('／')}`].join('') }),
    h('td', { class: 'number', lang: 'ja', text: `${figure.approximate ? '約' : ''}${figure.fraction ?? figure.value ?? '―'}${figure.unit}` }),
    h('td', { lang: 'ja', text: figure.period ?? '' }),
    h('td', { text: t('measures')[figure.measure] ?? '' }),
    h('td', {}, sentence(`[${figure.citation}]`, answer, open)))));
}

function links(answer) {
  if (!answer.changes?.length) return null;
  const from = answer.citations.find(one => one.n === answer.changes[0].citation);
  return from && h('p', {}, h('a', { class: 'button', href: `/changes?document=${encodeURIComponent(from.document)}`, text: t('openChanges') }));
}

function derived(answer) {
  // （12件中8件を示しました） is no result, and stands in the answer already.
  const computed = (answer.derived ?? []).filter(one => !/^[（(]/.test(one.text));
  if (!computed.length) return null;
  return [h('h3', { text: t('computed') }), h('ul', { lang: 'ja' }, computed.map(one => h('li', { text: `${one.text}（${one.how}）` })))];
}

function list(title, citations, open, isOpen) {
  if (!citations?.length) return null;
  return h('details', { open: isOpen }, h('summary', { text: title }), h('ol', { class: 'sources' }, citations.map(one => source(one, open))));
}

/** An answer as the contract has it; before its last event only the text is there. */
export function draw(answer, open, askNext) {
  return [
    h('div', { class: 'said', lang: answer.lang ?? null }, answer.text.split('\n').filter(line => line.trim()).map(line => h('p', {}, sentence(line, answer, open)))),
    figures(answer, open),
    links(answer),
    derived(answer),
    list(t('sources', answer.citations?.length ?? 0), answer.citations, open, (answer.citations?.length ?? 0) <= 3),
    list(t('nearest'), answer.nearest, open, true),
    answer.suggestions?.length ? h('div', { role: 'group', 'aria-label': t('suggestions') }, h('ul', { class: 'chips' },
      answer.suggestions.map(text => h('li', {}, h('button', { type: 'button', class: 'chip', text, onclick: () => askNext(text) }))))) : null,
  ].flat().filter(Boolean);
}
