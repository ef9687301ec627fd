import { connect, type Socket } from 'node:net';

export type RawAnswer = { status: number; headers: Headers; body: string; ms: number };

/** Bytes on a connection of its own, and what came back until the server closed it; status 0 when nothing did. */
export async function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const { socket, answer } = open(url);
  socket.write(bytes, 'latin1');
  return answer;
}

/** A connection that stays open, and what becomes of it. */
export function open(url: string): { socket: Socket; answer: Promise<RawAnswer> } {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    text += chunk;
  });
  socket.on('error', () => {});
  const answer = new Promise<RawAnswer>((closed) =>
    socket.once('close', () => closed({ ...answerIn(text), ms: performance.now() - began })),
  );
  return { socket, answer };
}

/** The head of a request in lines, for the server at `url` unless it has a Host of its own. */
export function rawRequest(url: string, start: string, lines: string[] = [], body = ''): string {
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: ${new URL(url).host}`];
  const length = body ? [`Content-Length: ${Buffer.byteLength(body, 'latin1')}`] : [];
  return [`${start} HTTP/1.1`, ...host, 'Connection: close', ...length, ...lines, '', body].join('\r\n');
}

function answerIn(text: string): Omit<RawAnswer, 'ms'> {
  const [head = '', ...body] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers();
  for (const line of lines) headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: body.join('\r\n\r\n') };
}
