import { fill, h, spoken } from './dom.js';
import { readJson } from './frame.js';
import { t } from './words.js';

const known = new Map();

export function findDocument(id) {
  if (!known.has(id)) {
    const reading = readJson(`/api/documents/${encodeURIComponent(id)}`);
    reading.catch(() => known.delete(id));
    known.set(id, reading);
  }
  return known.get(id);
}

const noteNumber = /^[（(]\s*※\s*[0-9０-９]+\s*[）)]/;

const noteId = note => `note-${note.start}`;
const markerId = note => `marker-${note.anchor.start}`;

/** Stretches of the text that are more than text: markers of notes, and the numbers the notes begin with. */
function linksOf(source) {
  const links = [];
  for (const note of source.notes) {
    const number = noteNumber.exec(source.text.slice(note.start, note.end))?.[0] ?? source.text.slice(note.start, note.start + 1);
    links.push({
      start: note.start, end: note.start + number.length, id: noteId(note),
      href: note.anchor ? `#${markerId(note)}` : null, label: note.anchor ? t('toMarker', note.label) : t('noMarker'),
    });
    if (note.anchor) links.push({ start: note.anchor.start, end: note.anchor.end, id: markerId(note), href: `#${noteId(note)}`, label: t('toNote', note.label) });
  }
  return links.sort((a, b) => a.start - b.start);
}

const symbol = /([\uE000-\uF8FF])/;

/** Bullets of symbol fonts (U+F06C) have no picture in any other font: drawn as one, they stay the character they are. */
const readable = text => text.split(symbol).map(part => (symbol.test(part) ? h('span', { class: 'symbol', text: part }) : part));

/** Every place where something begins or ends, so that each piece between two is of one sort. */
function cuts(source, links, passage) {
  const places = new Set([0, source.text.length, ...source.pageStarts, ...source.outline.map(one => one.start)]);
  for (const { start, end } of passage ? [...links, passage] : links) places.add(start).add(end);
  return [...places].filter(place => place >= 0 && place <= source.text.length).sort((a, b) => a - b);
}

function fit(source, wanted) {
  if (!wanted) return null;
  const start = Math.min(Math.max(0, wanted.start), source.text.length);
  const end = Math.min(Math.max(start, wanted.end), source.text.length);
  return end > start ? { start, end } : null;
}

/** The text as received, page by page; returns the element of the passage that was asked for. */
export function drawText(container, source, wanted) {
  const passage = fit(source, wanted);
  const links = linksOf(source);
  const places = cuts(source, links, passage);
  const pages = new Set(source.pageStarts);
  const begins = new Set(source.outline.map(one => one.start));
  const drawn = [];
  let page = null;
  let link = 0;
  let first = null;
  for (let i = 0; i + 1 < places.length; i++) {
    const [start, end] = [places[i], places[i + 1]];
    if (!page || pages.has(start)) {
      page = h('div', { class: 'text', lang: 'ja' });
      drawn.push(h('section', { class: 'page' }, h('h2', { class: 'page-start', text: t('pageStart', drawn.length + 1) }), page));
    }
    while (link < links.length && links[link].end <= start) link++;
    const at = links[link]?.start <= start ? links[link] : null;
    let piece = readable(source.text.slice(start, end));
    if (at) piece = h(at.href ? 'a' : 'span', { id: start === at.start ? at.id : null, class: 'marker', href: at.href, 'aria-label': at.href ? at.label : null, title: at.label }, piece);
    if (passage && start >= passage.start && end <= passage.end) {
      piece = h('mark', first ? {} : { id: 'passage', tabindex: -1 }, first ? null : spoken(`${t('passage')}: `), piece);
      first ??= piece;
    }
    if (begins.has(start)) page.append(h('span', { id: `at-${start}`, class: 'begin' }));
    page.append(...[piece].flat());
  }
  fill(container, drawn);
  return first;
}
