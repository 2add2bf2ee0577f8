import { read, Refused } from './frame.js';

/** Asks and hands on each server-sent event as it comes; returns at the end. */
export async function ask(question, turns, signal, onEvent) {
  const response = await read('/api/ask/stream', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ q: question, turns }),
    signal,
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      throw new Refused('network');
    }
    if (part.done) return;
    rest += part.value;
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const lines = rest.slice(0, end).split('\n');
      rest = rest.slice(end + 2);
      const name = lines.find(line => line.startsWith('event: '))?.slice(7) ?? 'message';
      const data = lines.filter(line => line.startsWith('data: ')).map(line => line.slice(6)).join('\n');
      onEvent(name, JSON.parse(data));
    }
  }
}
