import { h } from './dom.js';
import { read } from './frame.js';
import { errorText, t } from './words.js';

let notes = 0;

async function send(rated, comment) {
  const response = await read('/api/feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ answer: rated.answer, reaction: rated.reaction, ...(comment ? { comment } : {}), ...(rated.id ? { id: rated.id } : {}) }),
  });
  rated.id = (await response.json()).id;
}

/** Two thumbs, and once one is pressed a remark for whoever wants to add one. What was said stands in the exchange. */
export function rating(exchange, keep) {
  const answer = exchange.answer?.answerId;
  if (!answer) return null;
  const said = h('p', { role: 'status', class: 'soft' });
  const below = h('div', {});
  const thumb = (reaction, sign) => h('button', {
    type: 'button', class: 'thumb', 'aria-pressed': String(exchange.rated?.reaction === reaction), onclick: () => press(reaction),
  }, h('span', { 'aria-hidden': 'true', text: sign }), ' ', t(reaction));
  const thumbs = { like: thumb('like', '▲'), dislike: thumb('dislike', '▼') };

  async function tell(comment) {
    try {
      await send(exchange.rated, comment);
      said.textContent = t('thanks');
      keep();
      return true;
    } catch (error) {
      said.textContent = errorText(error.status ?? 'other');
      return false;
    }
  }

  async function press(reaction) {
    exchange.rated = { ...exchange.rated, answer, reaction };
    for (const [name, button] of Object.entries(thumbs)) button.setAttribute('aria-pressed', String(name === reaction));
    if (!below.firstChild) below.append(form());
    await tell(below.querySelector('textarea')?.value.trim());
  }

  function form() {
    const note = `remark-note-${++notes}`;
    const box = h('textarea', { rows: 2, maxlength: 1000, 'aria-describedby': note });
    const drawn = h('form', { class: 'remark' }, h('label', {}, t('remark'), box), h('p', { id: note, class: 'soft', text: t('remarkNote') }),
      h('button', { type: 'submit', class: 'quiet', text: t('sendRemark') }));
    drawn.addEventListener('submit', async event => {
      event.preventDefault();
      if (!await tell(box.value.trim())) return;
      drawn.remove();
      thumbs[exchange.rated.reaction].focus();
    });
    return drawn;
  }

  return h('div', { class: 'rating', role: 'group', 'aria-label': t('rate') }, h('p', { class: 'tools' }, thumbs.like, thumbs.dislike), below, said);
}
