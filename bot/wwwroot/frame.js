import { byId } from './dom.js';
import { language, switchLanguage, t } from './words.js';

function label() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.dataset.label));
  byId('language').textContent = t('other');
  byId('language').lang = language() === 'ja' ? 'en' : 'ja';
}

function markPlace() {
  const here = location.pathname.startsWith('/source') ? '/source' : location.pathname;
  for (const link of document.querySelectorAll('.top nav a')) {
    if (link.getAttribute('href') === here) link.setAttribute('aria-current', 'page');
  }
}

/** The words of a page now and after every switch of language; draw builds what is not in the file. */
export function start(title, draw) {
  const all = () => {
    label();
    document.title = `${t(title)} – PolicyBot`;
    draw();
  };
  markPlace();
  byId('language').addEventListener('click', switchLanguage);
  document.addEventListener('languageswitched', all);
  all();
}

export class Refused extends Error {
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

export async function read(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refused('network');
  }
  if (!response.ok) throw new Refused(response.status);
  return response;
}

export const readJson = async address => (await read(address)).json();
