import { byId, fill, h, spoken } from './dom.js';
import { readJson, start } from './frame.js';
import { errorText, language, t } from './words.js';

const parts = new URLSearchParams(location.search);
let drafts = null;
let found = null;
let problem = null;
let showRemoved = true;
let loads = 0;

const chosen = () => parts.getAll('branch');
const current = () => parts.get('document') || drafts?.[0]?.id;

const marks = {
  inserted: ['ins', 'added', ''], deleted: ['del', 'deleted', ''], movedHere: ['ins', 'movedHere', 'moved'], movedAway: ['del', 'movedAway', 'moved'],
  added: ['ins', 'added', ''], removed: ['del', 'deleted', ''],
};

function marked(kind, text, title = null) {
  const [tag, word, look] = marks[kind] ?? [];
  return tag ? h(tag, { class: look, title }, spoken(`［${t(word)}：`), text, spoken('］')) : text;
}

const cell = (runs, whenEmpty, label, look) => h('td', { class: `words ${look}`, 'data-label': label, lang: 'ja' },
  runs.length ? runs.map(run => marked(run.kind, run.text)) : h('span', { class: 'soft', text: whenEmpty }));

function branchOf(row) {
  return row.operation && found.branches.find(one => one.start === row.operation.start && one.end === row.operation.end);
}

function drawRow(row) {
  const inNew = row.runs.filter(run => ['equal', 'inserted', 'movedHere'].includes(run.kind));
  const inOld = row.runs.filter(run => ['equal', 'deleted', 'movedAway'].includes(run.kind));
  const state = row.status ? t(row.status) : '';
  const branch = branchOf(row);
  return h('tr', { class: `${row.status ?? ''} ${branch?.applied ? 'adopted' : ''}` },
    cell(inNew, row.kind === 'move' ? t('moved') : inOld.length ? t('removed') : '―', found.table.newHeading, 'new'),
    cell(inOld, inNew.length ? t('newlyMade') : '―', found.table.oldHeading, 'old'),
    h('td', { class: 'remarks', 'data-label': t('remarks'), lang: 'ja' },
      h('p', {}, h('strong', { text: row.target })),
      h('p', {}, row.operation ? h('a', { href: sourceOf(row.operation), text: branch?.name ?? row.note ?? '' }) : row.note ?? '', `　${t('kinds')[row.kind] ?? ''}${state ? `（${state}）` : ''}`),
      branch?.applied && branch.status !== 'proposed' ? h('p', { class: 'choice', text: t('adopted') }) : null,
      row.remarks.map(text => h('p', { class: text.startsWith('要確認') ? 'check' : null, text }))));
}

const sourceOf = span => `/source/${encodeURIComponent(current())}?start=${span.start}&end=${span.end}#passage`;

function drawTable() {
  const sections = found.table.sections.filter(section => section.rows.length);
  const total = sections.reduce((sum, section) => sum + section.changes, 0);
  fill(byId('table'),
    h('p', { class: 'of', lang: 'ja', text: found.table.title }),
    h('p', { class: 'legend' }, h('span', { text: `${t('count', total)}　` }), h('span', { class: 'sr', text: t('legend') }),
      h('ins', { text: t('added') }), ' ', h('del', { text: t('deleted') }), ' ', h('ins', { class: 'moved', text: t('movedHere') }), ' ', h('del', { class: 'moved', text: t('movedAway') })),
    sections.length ? null : h('p', { text: t('noChange') }),
    sections.map((section, i) => [
      h('h2', { id: `section-${i}`, lang: 'ja', text: [section.label, section.heading].filter(Boolean).join('　') }),
      h('table', { class: 'comparison', 'aria-labelledby': `section-${i}` },
        h('thead', {}, h('tr', {}, [found.table.newHeading, found.table.oldHeading, t('remarks')].map(text => h('th', { scope: 'col', text, lang: text === t('remarks') ? null : 'ja' })))),
        h('tbody', {}, section.rows.map(drawRow)))]).flat(),
    below(t('check'), found.table.discrepancies.map(one => one.message), 'ja'),
    below(t('observations'), found.table.observations.map(one => language() === 'ja' ? one.ja : one.en)),
    below(t('renumberings'), found.table.renumberings.filter(one => one.isOwn).map(one => `${one.old} → ${one.new}`), 'ja'),
    below(t('untouched'), found.table.untouched, 'ja'));
}

const below = (title, lines, lang = null) => lines.length ? h('section', {}, h('h2', { text: title }), h('ul', { lang }, lines.map(text => h('li', { text })))) : null;

/** Rivals are radio buttons, an opinion alone is a box to tick. */
function drawSwitches() {
  const groups = new Map();
  for (const branch of found.branches) {
    const key = branch.group ?? branch.name;
    groups.set(key, [...groups.get(key) ?? [], branch]);
  }
  const switches = [...groups].map(([key, branches], i) => {
    const open = branches.filter(one => one.status !== 'proposed');
    return h('fieldset', {}, h('legend', { lang: 'ja', text: branches[0].note }),
      open.length === 1 ? option('checkbox', `what-${i}`, open[0], open) : [option('radio', `what-${i}`, null, open), ...open.map(one => option('radio', `what-${i}`, one, open))]);
  });
  fill(byId('what-if'), switches.length ? [h('h2', { text: t('whatIf') }), h('p', { class: 'soft', text: t('whatIfMore') }), h('div', { class: 'switches' }, switches),
    found.conflicts.length ? h('div', { class: 'problem', role: 'status' }, h('p', { text: t('conflicts') }), h('ul', { lang: 'ja' }, found.conflicts.map(one => h('li', { text: one.message })))) : null] : []);
}

function option(type, name, branch, rivals) {
  const isOn = branch ? chosen().includes(branch.name) : !rivals.some(one => chosen().includes(one.name));
  const input = h('input', { type, name, id: `${name}-${branch?.name ?? 'none'}` });
  input.checked = isOn;
  input.addEventListener('change', () => {
    const others = chosen().filter(one => !rivals.some(rival => rival.name === one));
    parts.delete('branch');
    for (const one of branch && input.checked ? [...others, branch.name] : others) parts.append('branch', one);
    load(input.id);
  });
  const text = branch ? `${t(branch.status)} ${branch.name}：${(language() === 'ja' ? branch.ja : branch.en) ?? ''}` : t('asProposed');
  return h('label', { class: 'option' }, input, h('span', { text, lang: branch ? language() : null }));
}

function drawReading() {
  const toggle = h('input', { type: 'checkbox', id: 'removed' });
  toggle.checked = showRemoved;
  toggle.addEventListener('change', () => {
    showRemoved = toggle.checked;
    drawReading();
    byId('removed').focus();
  });
  const pieces = found.text.filter(piece => piece.cause !== 'apparatus' && piece.cause !== 'layout');
  fill(byId('reading'), h('details', {
    open: chosen().length > 0 || byId('reading').querySelector('details')?.open,
  }, h('summary', { text: t('reading') }), h('p', { class: 'soft', text: t('readingMore') }),
  h('label', { class: 'option' }, toggle, h('span', { text: t('showRemoved') })),
  h('div', { class: 'text boxed', lang: 'ja', tabindex: 0, role: 'region', 'aria-label': t('reading') }, pieces.map(piece => piece.kind === 'removed'
    ? showRemoved ? marked('removed', piece.text, piece.note) : null
    : piece.kind === 'added' ? marked('added', piece.text, piece.note) : piece.text))));
}

function drawChoices() {
  const [documents, part] = [byId('document'), byId('part')];
  fill(documents, drafts.map(one => h('option', { value: one.id, text: one.title })));
  documents.value = current() ?? '';
  fill(part, h('option', { value: '', text: t('whole') }), (found?.parts ?? []).map(label => h('option', { value: label, text: label })));
  part.value = parts.get('section') ?? '';
}

function draw() {
  if (problem) fill(byId('status'), h('p', { class: 'problem', text: errorText(problem) }));
  else if (drafts && !drafts.length) fill(byId('status'), h('p', { text: t('noDraft') }));
  else if (!found) fill(byId('status'), h('p', { class: 'soft', text: t('loading') }));
  else fill(byId('status'));
  if (drafts) drawChoices();
  if (!found) return;
  drawSwitches();
  drawTable();
  drawReading();
}

async function load(focus = null) {
  const own = ++loads;
  history.replaceState(null, '', `/changes?${parts}`);
  const asked = new URLSearchParams(parts);
  asked.delete('document');
  try {
    const read = await readJson(`/api/changes/${encodeURIComponent(current())}?${asked}`);
    if (own !== loads) return;
    [found, problem] = [read, null];
  } catch (error) {
    [found, problem] = [null, error.status ?? 'other'];
    for (const id of ['what-if', 'table', 'reading']) fill(byId(id));
  }
  draw();
  if (focus) byId(focus)?.focus();
}

byId('document').addEventListener('change', event => {
  for (const name of [...parts.keys()]) parts.delete(name);
  parts.set('document', event.target.value);
  load('document');
});
byId('part').addEventListener('change', event => {
  parts.set('section', event.target.value);
  load('part');
});
byId('choose').addEventListener('submit', event => event.preventDefault());

start('changes', draw);
readJson('/api/documents').then(all => {
  drafts = all.documents.filter(one => one.notes > 0);
  return current() ? load() : draw();
}).catch(error => {
  problem = error.status ?? 'other';
  draw();
});
