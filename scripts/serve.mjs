// The HTTP server round Next: says who the client is, refuses what is too large, and stops cleanly.
import { createServer } from 'node:http';
import { BlockList, isIP } from 'node:net';
import next from 'next';
import { answerInWords, isKnownMethod, readablePath } from './answers.mjs';

const dev = process.argv.includes('--dev');
const { HOST: hostname = '127.0.0.1', PORT = '3000' } = process.env;
const port = Number(PORT);
const STOP_WITHIN_MS = 8_000;
const trusted = proxies(process.env.TRUSTED_PROXIES ?? '');

const app = next({ dev, hostname, port, dir: process.cwd() });
const server = createServer((request, response) => {
  if (!isKnownMethod(request.method)) return void response.writeHead(405, { allow: 'GET, HEAD, POST' }).end();
  request.url = readablePath(request.url ?? '/');
  request.headers['x-client-address'] = clientAddress(request);
  answerInWords(request, response);
  // Next would believe these of anybody; only a trusted proxy may set them.
  if (!isTrusted(request.socket.remoteAddress)) {
    for (const name of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])
      delete request.headers[name];
  }
  handle(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
let handle = app.getRequestHandler();

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stopOnce);
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) stopOnce();
}, 300).unref();

try {
  await app.prepare();
  handle = app.getRequestHandler();
} catch (error) {
  fail(error);
}
server.on('error', (error) =>
  fail(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${hostname} is in use by another program.`) : error),
);
server.listen(port, hostname, announce);

/** Ready is when the database is open, up to date and answering; the first request would wait for that otherwise. */
async function announce() {
  const { port: actual } = server.address();
  const own = hostname === '0.0.0.0' || hostname === '::' ? 'localhost' : hostname;
  const health = await fetch(`http://${own.includes(':') ? `[${own}]` : own}:${actual}/api/health`).catch(() => null);
  if (!health?.ok) return fail(new Error("The database doesn't answer; what is wrong stands above."));
  console.log(`Ready: ${(process.env.NEXTAUTH_URL ?? `http://${own}:${actual}`).replace(/\/+$/, '')}`);
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
    // What is still being answered may finish, but not for ever.
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS / 2).unref();
  });
  await globalThis.lklrStop?.();
  process.exit(0);
}

async function fail(error) {
  console.error(error.message);
  await globalThis.lklrStop?.().catch(() => {});
  process.exit(1);
}

function clientAddress(request) {
  const { remoteAddress = '' } = request.socket;
  if (!isTrusted(remoteAddress)) return plain(remoteAddress);
  // From the right: the first address that isn't one of our own proxies is the client.
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  const client = chain.reverse().find((address) => isIP(plain(address)) && !isTrusted(address));
  return plain(client ?? remoteAddress);
}

function isTrusted(address) {
  const text = plain(address ?? '');
  const version = isIP(text);
  return version !== 0 && trusted.check(text, version === 6 ? 'ipv6' : 'ipv4');
}

function plain(address) {
  return address.replace(/^::ffff:/, '');
}

function proxies(list) {
  const block = new BlockList();
  for (const entry of list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address, bits] = entry.split('/');
    const version = isIP(address);
    if (!version) fail(new Error(`TRUSTED_PROXIES: "${entry}" is no address.`));
    else if (bits) block.addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
    else block.addAddress(address, version === 6 ? 'ipv6' : 'ipv4');
  }
  return block;
}
