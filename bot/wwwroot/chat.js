import { byId, fill, h, ownAddress } from './dom.js';
import { draw, place } from './answer.js';
import { ask } from './events.js';
import { rating } from './feedback.js';
import { readJson, Refused, start } from './frame.js';
import { drawText, findDocument } from './text.js';
import { errorText, language, t } from './words.js';

const stored = 'policybot.conversation';
const mostKept = 20;
const mostTurns = 8;

const log = byId('log');
const box = byId('question');
let exchanges = recall();
let documents = [];
let asking = null;

function recall() {
  try { return JSON.parse(sessionStorage.getItem(stored) ?? '[]'); } catch { return []; }
}

function keep() {
  try { sessionStorage.setItem(stored, JSON.stringify(exchanges.slice(-mostKept))); } catch { /* full or forbidden: the page still works */ }
}

// The earlier questions go along, so that a shared link means the same to whoever opens it.
function addressOf(exchange) {
  const parts = new URLSearchParams({ q: exchange.question });
  exchange.turns.slice(-3).forEach(turn => parts.append('turn', turn));
  return `/#${parts}`;
}

function article(exchange) {
  const kind = exchange.answer?.kind;
  const body = exchange.problem
    ? h('p', { class: 'problem', role: 'alert' }, errorText(exchange.problem), ' ', h('button', { type: 'button', class: 'link', text: t('retry'), onclick: () => send(exchange.question) }))
    : exchange.stopped ? h('p', { class: 'soft', text: t('stopped') })
      : exchange.answer ? draw(exchange.answer, openSource, send) : h('p', { class: 'soft waiting', text: t('working') });
  return h('article', { class: 'exchange', 'aria-busy': exchange.busy ? 'true' : 'false' },
    h('h2', { class: 'asked', dir: 'auto' }, h('span', { class: 'sr', text: `${t('asked')}: ` }), exchange.question),
    h('div', { class: `answer ${kind ?? ''}` }, kind ? h('p', { class: 'kind', text: t('kind')[kind] ?? '' }) : null, body,
      exchange.busy || exchange.problem ? null : [rating(exchange, keep), h('p', { class: 'tools' }, shareButton(exchange))]));
}

function shareButton(exchange) {
  const button = h('button', { type: 'button', class: 'link', text: t('copyLink') });
  button.addEventListener('click', async () => {
    const address = location.origin + addressOf(exchange);
    history.replaceState(null, '', addressOf(exchange));
    try {
      await navigator.clipboard.writeText(address);
      button.textContent = t('copied');
    } catch {
      const shown = h('input', { readonly: true, 'aria-label': t('copyLink'), class: 'address', value: address });
      button.replaceWith(shown);
      shown.focus();
      shown.select();
    }
  });
  return button;
}

function redraw(exchange) {
  const drawn = article(exchange);
  if (exchange.element) exchange.element.replaceWith(drawn);
  else log.append(drawn);
  // Kept beside the data, not in it.
  Object.defineProperty(exchange, 'element', { value: drawn, writable: true, enumerable: false, configurable: true });
}

function shelf() {
  fill(byId('shelf'), documents.map(one => h('li', {},
    h('a', { href: `/source/${encodeURIComponent(one.id)}`, lang: 'ja', text: one.title }),
    h('span', { class: 'soft', text: [one.issuer, one.date, one.notes ? t('notes', one.notes) : null].filter(Boolean).join('　') }))));
  fill(byId('examples'), examples().map(text => h('li', {}, h('button', { type: 'button', class: 'chip', text, onclick: () => send(text) }))));
}

// Made from what is on file, so that every example can be answered from it.
function examples() {
  const draft = documents.find(one => one.notes > 0);
  const latest = documents[documents.length - 1];
  const titled = latest ?? draft;
  return (language() === 'ja'
    ? [draft && `「${draft.title}」の修正案を要約して`, titled && `「${titled.title}」はいつ、どこが出した資料？`, '何を質問できますか？']
    : [draft && `Summarize the proposed changes in 「${draft.title}」`, titled && `Who issued 「${titled.title}」, and when?`, 'What can I ask?']).filter(Boolean);
}

function show() {
  byId('welcome').hidden = exchanges.length > 0;
  byId('clear').hidden = exchanges.length === 0;
  byId('stop').hidden = !asking;
  byId('send').disabled = Boolean(asking);
}

async function send(text, turns = null) {
  const question = text.trim();
  if (!question || asking) return;
  const exchange = { question, turns: turns ?? exchanges.filter(one => one.answer).map(one => one.question).slice(-mostTurns), busy: true };
  exchanges.push(exchange);
  asking = new AbortController();
  box.value = '';
  grow();
  history.replaceState(null, '', addressOf(exchange));
  show();
  redraw(exchange);
  exchange.element.scrollIntoView({ block: 'start' });
  try {
    await ask(question, exchange.turns, asking.signal, (name, data) => take(exchange, name, data));
    if (!exchange.answer?.kind && !exchange.problem) exchange.problem = 'network';
  } catch (error) {
    if (error.name === 'AbortError') exchange.stopped = true;
    else exchange.problem = error instanceof Refused ? error.status : 'other';
  }
  delete exchange.busy;
  asking = null;
  redraw(exchange);
  keep();
  show();
  exchange.element.scrollIntoView({ block: 'start' });
}

function take(exchange, name, data) {
  if (name === 'text') exchange.answer = { text: (exchange.answer?.text ?? '') + data.text };
  else if (name === 'answer') exchange.answer = data;
  else if (name === 'problem') exchange.problem = data.status;
  if (name === 'text') redraw(exchange);
}

const panel = byId('panel');
let opener = null;

async function openSource(citation, from) {
  opener = from;
  byId('panel-title').textContent = place(citation);
  byId('panel-link').href = ownAddress(citation.url);
  const text = byId('panel-text');
  fill(text, h('p', { class: 'soft', text: t('loading') }));
  if (!panel.open) {
    if (matchMedia('(min-width: 1100px)').matches) panel.show();
    else panel.showModal();
  }
  document.body.classList.add('beside');
  byId('panel-title').focus();
  try {
    const passage = drawText(text, await findDocument(citation.document), citation, location.pathname);
    // Only the text scrolls, not the page behind it.
    if (passage) text.scrollTop += passage.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
  } catch (error) {
    fill(text, h('p', { class: 'problem', role: 'alert', text: errorText(error.status ?? 'other') }));
  }
}

panel.addEventListener('close', () => {
  document.body.classList.remove('beside');
  opener?.focus();
});
panel.addEventListener('keydown', event => {
  if (event.key === 'Escape') panel.close();
});
byId('panel-close').addEventListener('click', () => panel.close());

function grow() {
  box.rows = Math.min(8, Math.max(2, box.value.split('\n').length));
}

box.addEventListener('input', grow);
box.addEventListener('keydown', event => {
  // While a conversion is open Enter takes the candidate; some browsers report it only by the code 229.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  send(box.value);
});
byId('ask').addEventListener('submit', event => {
  event.preventDefault();
  send(box.value);
});
byId('stop').addEventListener('click', () => asking?.abort());
byId('clear').addEventListener('click', () => {
  asking?.abort();
  exchanges = [];
  log.replaceChildren();
  keep();
  history.replaceState(null, '', '/');
  show();
  box.focus();
});

function drawAll() {
  shelf();
  log.replaceChildren();
  for (const exchange of exchanges) {
    if (exchange.element) exchange.element = null;
    redraw(exchange);
  }
  show();
}

start('chat', drawAll);
readJson('/api/documents').then(found => {
  documents = found.documents;
  shelf();
}).catch(error => fill(byId('shelf'), h('li', { class: 'problem', text: errorText(error.status) })));

const shared = new URLSearchParams(location.hash.slice(1));
const asked = shared.get('q');
if (asked && exchanges[exchanges.length - 1]?.question !== asked) send(asked.slice(0, 2000), shared.getAll('turn').slice(0, mostTurns));
else exchanges[exchanges.length - 1]?.element?.scrollIntoView({ block: 'start' });
