import { byId, fill, h } from './dom.js';
import { readJson, start } from './frame.js';
import { drawText, findDocument } from './text.js';
import { errorText, t } from './words.js';

const id = decodeURIComponent(location.pathname.replace(/^\/source\/?/, ''));
let source = null;
let shelf = null;
let problem = null;

const addressOf = (start, end) => `/source/${encodeURIComponent(id)}?start=${start}&end=${end}#passage`;

function wanted() {
  const parts = new URLSearchParams(location.search);
  const [from, to] = [Number(parts.get('start')), Number(parts.get('end'))];
  return parts.has('start') && Number.isInteger(from) && Number.isInteger(to) ? { start: from, end: to } : null;
}

const facts = info => [info.issuer, info.date, info.file].filter(Boolean).join('　');

function drawShelf() {
  fill(byId('heading'), h('h1', { text: t('documentsTitle') }));
  fill(byId('text'), h('ul', { class: 'shelf' }, shelf.map(one => h('li', {},
    h('a', { href: `/source/${encodeURIComponent(one.id)}`, lang: 'ja', text: one.title }),
    h('span', { class: 'soft', text: facts(one) }),
    one.notes ? h('a', { href: `/changes?document=${encodeURIComponent(one.id)}`, text: `${t('changes')}（${t('notes', one.notes)}）` }) : null))));
}

function outline() {
  const nested = h('ol', {});
  const open = [{ list: nested, level: -1 }];
  for (const place of source.outline) {
    while (open.length > 1 && open[open.length - 1].level >= place.level) open.pop();
    const parent = open[open.length - 1];
    const heading = (place.heading ?? '').replace(/\s+/g, ' ');
    const item = h('li', {}, h('a', { href: addressOf(place.start, place.end), lang: 'ja', 'data-start': place.start, title: place.label },
      h('span', { class: 'label', text: place.number || '' }), ' ', heading.length > 48 ? `${heading.slice(0, 48)}…` : heading || place.label));
    if (!parent.list) parent.item.append(parent.list = h('ol', {}));
    parent.list.append(item);
    open.push({ item, list: null, level: place.level });
  }
  nested.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    drawSource();
  });
  return nested;
}

function drawSource(scroll = true) {
  const info = source.document;
  document.title = `${info.title} – PolicyBot`;
  fill(byId('heading'), h('h1', { lang: 'ja', text: info.title }), h('p', { class: 'soft', text: facts(info) }), h('p', { class: 'tools' },
    wanted() ? h('a', { href: '#passage', text: t('toPassage') }) : null,
    source.notes.length ? h('a', { href: `/changes?document=${encodeURIComponent(id)}`, text: t('changes') }) : null,
    h('span', { class: 'soft', text: t('inferred') })));
  const passage = drawText(byId('text'), source, wanted());
  if (!scroll) return;
  const target = passage ?? (location.hash.length > 1 ? byId(location.hash.slice(1)) : null);
  target?.scrollIntoView({ block: 'center' });
  passage?.focus({ preventScroll: true });
}

function draw() {
  byId('outline').hidden = !source;
  if (problem) {
    fill(byId('heading'), h('h1', { text: t('documentsTitle') }));
    fill(byId('status'), h('p', { class: 'problem', text: problem === 404 ? t('missing') : errorText(problem) }), h('p', {}, h('a', { href: '/source', text: t('toDocuments') })));
  } else if (source) {
    fill(byId('status'));
    const wide = matchMedia('(min-width: 900px)').matches;
    fill(byId('outline'), h('details', { open: wide }, h('summary', { text: t('outline') }), outline()));
    drawSource();
  } else if (shelf) {
    fill(byId('status'));
    drawShelf();
  } else {
    fill(byId('status'), h('p', { class: 'soft', text: t('loading') }));
  }
}

start('documents', draw);
addEventListener('popstate', () => source && drawSource());
(id ? findDocument(id).then(found => { source = found; }) : readJson('/api/documents').then(found => { shelf = found.documents; }))
  .catch(error => { problem = error.status ?? 'other'; })
  .finally(draw);
