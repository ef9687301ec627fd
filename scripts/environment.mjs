import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isHost, isPort, USUAL_PORT } from './serve/listening.mjs';

export function settledEnvironment() {
  const port = process.env.PORT || USUAL_PORT;
  const dataDir = resolve(process.env.DATA_DIR || '.data');
  const demo = isDemo(process.env);
  const host = process.env.HOST || (demo ? '127.0.0.1' : '0.0.0.0');
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PORT: port, HOST: host, DATA_DIR: dataDir };
  if (demo) {
    // A malformed port is reported by itself: the address that it would be part of wasn't given.
    env.NEXTAUTH_URL ||= `http://${reachableAt(isHost(host) ? host : '127.0.0.1')}:${isPort(port) ? port : USUAL_PORT}`;
    env.NEXTAUTH_SECRET ||= keptSecret(dataDir);
  }
  return env;
}

export function isDemo(env) {
  return (env.APP_MODE || (env.DATABASE_URL ? 'production' : 'demo')) === 'demo';
}

/** A host that listens everywhere is reached here under its usual name. */
export function reachableAt(host) {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function keptSecret(dataDir) {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
