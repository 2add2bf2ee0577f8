import { byId, fill, h, ownAddress } from './dom.js';
import { readJson, start } from './frame.js';
import { errorText, t } from './words.js';

const names = ['document', 'year', 'ministry', 'measure', 'programme'];
const parts = new URLSearchParams(location.search);
let found = null;
let problem = null;
let loads = 0;

const options = (id, values) => {
  const select = byId(id);
  fill(select, h('option', { value: '', text: t('all') }), values.map(([value, text]) => h('option', { value, text })));
  select.value = parts.get(id) ?? '';
};

function drawFilters() {
  const { documents, years, ministries, measures } = found.choices;
  options('document', documents.map(one => [one.id, one.title]));
  options('year', years.map(year => [year, year]));
  options('ministry', ministries.map(one => [one.tag, one.name]));
  options('measure', measures.map(one => [one, t('measures')[one] ?? one]));
  if (document.activeElement !== byId('programme')) byId('programme').value = parts.get('programme') ?? '';
}

function row(figure) {
  const name = figure.subOf && figure.subOf !== figure.label ? `${figure.subOf}（${figure.label}）` : figure.label;
  return h('tr', { class: figure.attribution },
    h('th', { scope: 'row', lang: 'ja' }, name || h('span', { class: 'soft', text: figure.candidates?.length ? `${t('candidates')}${figure.candidates.join('／')}` : '―' })),
    h('td', { class: 'number', lang: 'ja', text: figure.amount }),
    h('td', { lang: 'ja', text: figure.period ?? '' }),
    h('td', { text: figure.measure === 'other' ? '' : t('measures')[figure.measure] ?? '' }),
    h('td', { lang: 'ja', text: figure.ministry ?? '' }),
    h('td', { title: figure.rule ?? null }, t('attribution')[figure.attribution] ?? '', figure.doubt ? h('span', { class: 'check', lang: 'ja', text: ` ${figure.doubt}` }) : null),
    h('td', { lang: 'ja' }, h('a', { href: ownAddress(figure.url), title: figure.title, text: `${t('page', figure.page)} ${figure.title}` })));
}

function drawTable() {
  const heads = ['name', 'value', 'year', 'measure', 'ministry', 'sure', 'source'];
  fill(byId('table'), h('h2', { id: 'table-title', text: t('tableOf') }), found.figures.length
    ? h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'table-title' }, h('table', { class: 'ledger' },
      h('thead', {}, h('tr', {}, heads.map(head => h('th', { scope: 'col', text: t(head) })))),
      h('tbody', {}, found.figures.map(row))))
    : h('p', { text: t('none') }));
}

function drawCharts() {
  fill(byId('charts'), found.charts.length ? [h('h2', { text: t('charts') }), h('ul', { class: 'charts' }, found.charts.map(chart =>
    h('li', {}, h('img', { src: ownAddress(chart.url), alt: `${chart.title}。${chart.description}`, lang: 'ja', width: chart.width, height: chart.height, loading: 'lazy' }))))] : []);
}

function draw() {
  byId('status').textContent = problem ? errorText(problem) : found ? t('rows', found.figures.length, found.total) : t('loading');
  byId('status').className = problem ? 'problem' : 'soft';
  if (!found) return;
  drawFilters();
  drawCharts();
  drawTable();
}

async function load() {
  const own = ++loads;
  history.replaceState(null, '', `/figures${parts.size ? `?${parts}` : ''}`);
  try {
    const read = await readJson(`/api/figures?${parts}`);
    if (own !== loads) return;
    [found, problem] = [read, null];
  } catch (error) {
    problem = error.status ?? 'other';
  }
  draw();
}

let typing = 0;
for (const name of names) {
  byId(name).addEventListener(name === 'programme' ? 'input' : 'change', event => {
    if (event.target.value) parts.set(name, event.target.value);
    else parts.delete(name);
    clearTimeout(typing);
    typing = setTimeout(load, name === 'programme' ? 250 : 0);
  });
}
byId('filters').addEventListener('submit', event => event.preventDefault());

start('figures', draw);
load();
