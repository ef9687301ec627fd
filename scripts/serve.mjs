import { EventEmitter, once } from 'node:events';
import { createServer, STATUS_CODES } from 'node:http';
import { Server } from 'node:net';
import next from 'next';
import { answerInWords, isKnownMethod, readablePath } from './answers.mjs';
import { stopWithParent } from './child.mjs';
import { isDemo, reachableAt } from './environment.mjs';
import { clientAddressOf, trustedProxies } from './serve/client-address.mjs';
import { knownCookies } from './serve/cookies.mjs';
import { packStylesheets } from './serve/door/stylesheets.mjs';
import { answerAtDoor } from './serve/door.mjs';
import {
  isForPage,
  LEAVE_WITHIN_MS,
  limitBody,
  MOST_CONNECTIONS,
  REQUEST_LIMITS,
  STOP_WITHIN_MS,
} from './serve/limits.mjs';
import { USUAL_PORT } from './serve/listening.mjs';
import { readHead, rewriteHead } from './serve/request-head.mjs';
import { safeHeaders, sendSafely } from './serve/safe-headers.mjs';
import { countTogether, isWorker, join } from './serve/worker.mjs';

const dev = process.argv.includes('--dev');
const { HOST: hostname = '127.0.0.1', PORT = USUAL_PORT, NEXTAUTH_URL: publicUrl = '' } = process.env;
const port = Number(PORT);
/** For whoever starts the server; what is printed while it serves goes to the log. */
const say = console.error.bind(console);
/** Malformed, it trusts nobody: the register refuses to start, and names it with all that is wrong. */
const isTrusted = trustedProxies(process.env.TRUSTED_PROXIES ?? '') ?? (() => false);
const headersOfAll = safeHeaders(publicUrl);
const home = { publicUrl, isDemo: isDemo(process.env) };
/** For what the development server shows after a change. */
const DEVELOPMENT_COOKIES = dev ? ['__next_hmr_refresh_hash__'] : [];

// Otherwise a missing Host would get Node's own answer.
const server = createServer({ ...REQUEST_LIMITS, requireHostHeader: false }, answer);
server.maxConnections = MOST_CONNECTIONS;
// Next would take over a connection that asks for another protocol: only development needs that.
const app = next({ dev, hostname, port, dir: process.cwd(), httpServer: dev ? server : new EventEmitter() });
let handle = app.getRequestHandler();
const answers = new WeakMap();

async function answer(request, response) {
  answers.set(request.socket, response);
  sendSafely(response, headersOfAll);
  const { remoteAddress = '', localPort } = request.socket;
  const isFromProxy = isTrusted(remoteAddress);
  const head = readHead(request, { ...home, localPort, isFromProxy });
  if ('reason' in head) return refuse(response, head);
  const clientAddress = clientAddressOf(remoteAddress, request.headers['x-forwarded-for'], isTrusted);
  const wait = isForPage(request.url) ? ((await globalThis.lklrCountPage?.(clientAddress)) ?? null) : null;
  if (response.destroyed) return;
  if (wait !== null) {
    response.setHeader('retry-after', String(wait));
    return refuse(response, { status: 429, reason: 'too_often' });
  }
  if (!isKnownMethod(request.method)) return response.writeHead(405, { allow: 'GET, HEAD, POST' }).end();
  limitBody(request, () => giveUpOn(request, response));
  rewriteHead(request, {
    origin: head.origin,
    clientAddress,
    cookies: knownCookies(request.headers.cookie ?? '', [
      ...(globalThis.lklrCookieNames ?? []),
      ...DEVELOPMENT_COOKIES,
    ]),
  });
  request.url = readablePath(request.url);
  if (dev) passOn(request, response);
  else answerAtDoor(request, response, () => passOn(request, response));
}

function passOn(request, response) {
  answerInWords(request, response);
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
}

function refuse(response, { status, reason }) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(globalThis.lklrRefusalPage?.(reason));
}

function giveUpOn(request, response) {
  if (response.headersSent) return request.socket.destroy();
  response.setHeader('connection', 'close');
  refuse(response, { status: 408, reason: 'too_slow' });
}

server.on('checkExpectation', (_request, response) => {
  sendSafely(response, headersOfAll);
  response.writeHead(417).end();
});
server.on('connect', (_request, socket) => endBare(socket, 405, { allow: 'GET, HEAD, POST' }));
// What isn't HTTP, is too long, or never comes to the end of its head.
server.on('clientError', (error, socket) => {
  const isAnswered = answers.get(socket)?.headersSent && !answers.get(socket).writableFinished;
  if (isAnswered || !socket.writable) return socket.destroy();
  endBare(socket, { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code] ?? 400);
});

function endBare(socket, status, own = {}) {
  const headers = { ...headersOfAll, ...own, 'content-length': '0', connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`, () => socket.destroy());
}

// Node would print it as text: scripts/start.mjs tells it not to.
process.on('warning', (warning) => {
  if (!dev && warning.name !== 'DeprecationWarning') globalThis.lklrPrinted?.('warn', [warning]);
});

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stopOnce);
// Meant for scripts/start.mjs alone; sent to all, it mustn't end this one.
process.on('SIGUSR2', () => {});
stopWithParent(stopOnce);

if (isWorker) countTogether();
try {
  await Promise.all([app.prepare(), dev || packStylesheets()]);
  handle = app.getRequestHandler();
  if (!(await isHealthy())) throw new Error("The database doesn't answer; what is wrong stands above.");
} catch (error) {
  await fail(error);
}
server.on('error', (error) =>
  fail(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${hostname} is in use by another program.`) : error),
);
server.listen(port, hostname, announce);

/**
 * Ready is when the database is open, up to date and answering; the first request would wait for that otherwise. Asked on
 * a port of its own, since others may serve on the one that visitors have.
 */
async function isHealthy() {
  const own = createServer(answer).listen({ port: 0, host: '127.0.0.1', exclusive: true });
  await once(own, 'listening');
  const health = await fetch(`http://127.0.0.1:${own.address().port}/api/health`).catch(() => null);
  own.close().closeAllConnections();
  return health?.ok === true;
}

function announce() {
  const own = `http://${reachableAt(hostname)}:${server.address().port}`;
  const url = (publicUrl || own).replace(/\/+$/, '');
  if (isWorker) join({ url, ownJobs: () => globalThis.lklrOwnJobs().catch(fail), leave });
  else console.log(`Ready: ${url}`);
  if (!dev) keepLogWhole();
}

/** Others serve already: takes no new connection, ends those that there are with their next answer, and then stops. */
function leave() {
  Server.prototype.close.call(server, stopOnce);
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  setTimeout(stopOnce, LEAVE_WITHIN_MS).unref();
}

/** What packages print may quote what a visitor sent, line ends and all: every line becomes one of the log. */
function keepLogWhole() {
  for (const method of ['error', 'warn', 'log', 'info', 'debug', 'trace'])
    console[method] = (...printed) => globalThis.lklrPrinted?.(method, printed);
}

function stopOnce() {
  if (isStopping) return;
  isStopping = true;
  stop();
}

async function stop() {
  const forced = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  forced.unref();
  await new Promise((closed) => {
    server.close(closed);
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS / 2).unref();
  });
  await globalThis.lklrStop?.();
  process.exit(0);
}

async function fail(error) {
  say(error.message);
  await globalThis.lklrStop?.().catch(() => {});
  process.exit(1);
}
