import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { isForPage, limitBody, MOST_CONNECTIONS, REQUEST_LIMITS } from '@/scripts/serve/limits.mjs';

const ALLOWED_MS = 400;
const BYTES = 100;
let server: Server;
let given: string[];

beforeEach(async () => {
  given = [];
  server = createServer((request: IncomingMessage, response) => {
    const giveUp = () => {
      given.push(request.url ?? '');
      request.socket.destroy();
    };
    limitBody(request, giveUp, ALLOWED_MS);
    request.resume().on('end', () => response.end('whole'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends the head of a post of a hundred bytes, and then a byte every so often, or all at once; resolves with what came back. */
async function trickle(path: string, pauseMs: number | null, bytes: number): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
    socket.destroy();
  });
  socket.on('error', () => {});
  socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ${BYTES}\r\n\r\n`);
  let sent = 0;
  const send = (count: number) => {
    if (sent < bytes) socket.write('a'.repeat(count));
    sent += count;
  };
  if (pauseMs === null) send(bytes);
  const sending = setInterval(() => send(1), pauseMs ?? ALLOWED_MS);
  // Not `once` of node:events: a connection that is broken off may say so as an error.
  await new Promise((closed) => socket.once('close', closed));
  clearInterval(sending);
  return answer;
}

it('a form that isn’t there in time is given up, however busily it comes', async () => {
  expect(await trickle('/inloggen', 10, BYTES - 1)).toBe('');
  expect(given).toEqual(['/inloggen']);
});

it('a form that is there in time is answered', async () => {
  expect(await trickle('/inloggen', null, BYTES)).toContain('whole');
  expect(given).toEqual([]);
});

it('a file may take longer, as long as something of it comes', async () => {
  expect(await trickle('/api/uploads/7?x=1', 10, BYTES)).toContain('whole');
  expect(given).toEqual([]);
  expect(await trickle('/api/uploads', 10, 20)).toBe('');
  expect(given).toEqual(['/api/uploads']);
});

it('nothing else takes the place of a file', async () => {
  await Promise.all(['/api/uploadsx', '/x/api/uploads'].map((path) => trickle(path, 10, BYTES - 1)));
  expect(given.sort()).toEqual(['/api/uploadsx', '/x/api/uploads']);
});

it('heads have twenty seconds, and the most that any request may take is bounded', () => {
  expect(REQUEST_LIMITS.headersTimeout).toBeLessThanOrEqual(20_000);
  expect(REQUEST_LIMITS.requestTimeout).toBeLessThanOrEqual(15 * 60_000);
  expect(MOST_CONNECTIONS).toBeLessThanOrEqual(10_000);
});

it.each([
  '/',
  '/register?q=jansen',
  '/mijn',
  '/niets',
  '/api',
  '/api/niets',
  '/api/auth/session',
  '/bewijs/1',
  '//',
  '*',
  '',
])('the limit of pages counts %j', (url) => {
  expect(isForPage(url)).toBe(true);
});

it.each([
  '/_next/static/chunks/a.js',
  '/icon.svg?x',
  '/api/health',
  '/api/v1/register?q=jansen',
  '/api/uploads',
  '/api/uploads/1?x=/',
])('the limit of pages leaves %j alone', (url) => {
  expect(isForPage(url)).toBe(false);
});

it.each([
  '/api/v1/../../mijn',
  '/_next/static/%2e%2e/%2e%2e/mijn',
  '/api/v1/..\\..\\mijn',
  '/api/healthy',
  '/api/uploadsx',
])('no way of writing a path leads past it: %j', (url) => {
  expect(isForPage(url)).toBe(true);
});
