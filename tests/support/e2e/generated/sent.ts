import type { HttpClient } from '../http';
import { open, type RawAnswer } from '../raw-http';

export const senders = ['visitor', 'registrant', 'manager'] as const;
export type Sender = (typeof senders)[number];
export type Clients = Record<Sender, HttpClient>;

/** A request as it goes over the line, each character a byte. */
export type Sent = {
  by: Sender;
  method: string;
  path: string;
  lines: string[];
  body: string;
  /** It says that more comes than does. */
  isCut?: boolean;
};

/** Longer than any answer takes, and shorter than the server waits for what was cut off. */
const WITHIN_MS = 15_000;

/** The bytes of text, one to a character. */
export function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Sends it on a connection of its own; status 0 when nothing came back, in time or at all. */
export async function send(clients: Clients, { by, method, path, lines, body, isCut }: Sent): Promise<RawAnswer> {
  const { url, cookies } = clients[by];
  const own = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const isPost = method === 'POST' || body !== '';
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'Connection: close',
    ...(has(lines, 'origin') || method === 'GET' ? [] : [`Origin: ${url}`]),
    ...(own === '' || has(lines, 'cookie') ? [] : [`Cookie: ${own}`]),
    ...(isPost && !has(lines, 'content-length') && !has(lines, 'transfer-encoding')
      ? [`Content-Length: ${body.length + (isCut ? 100 : 0)}`]
      : []),
    ...lines,
  ];
  const { socket, answer } = open(url);
  const ended = setTimeout(() => socket.destroy(), WITHIN_MS);
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1');
  if (isCut) socket.end();
  const answered = await answer;
  clearTimeout(ended);
  return answered;
}

/** A fault of the server, or no answer at all; that a search took the database too long is said in our own words. */
export function isFault({ status, body }: RawAnswer): boolean {
  return status === 0 || (status >= 500 && !(status === 503 && body.includes('"took_too_long"')));
}

function has(lines: string[], name: string): boolean {
  return lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
}

/** Enough to send it again by hand. */
export function shown({ by, method, path, lines, body, isCut }: Sent): string {
  const short = (text: string) =>
    text.length > 600 ? `${JSON.stringify(text.slice(0, 600))} … ${text.length} in all` : JSON.stringify(text);
  return [`${by}: ${method} ${short(path)}`, ...lines.map(short), `${short(body)}${isCut ? ' and no more' : ''}`].join(
    '\n    ',
  );
}
