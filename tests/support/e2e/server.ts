import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dropDatabase } from '@/tests/support/server-databases';
import { isLong } from '@/tests/support/tier';
import { expectNoContact } from './no-contact';
import { copySeeded } from './seeded';

type Variables = Record<string, string>;

/** Less than any hook of a test may take: whoever waits for it has to be there still when it is given up. */
const READY_WITHIN_MS = 150_000;
/** What the caller's own environment says of an installation isn't meant for the one under test. */
const OF_AN_INSTALLATION =
  /^(APP_MODE|DATABASE_URL|DATA_DIR|HOST|PORT|WORKERS|NEXTAUTH_|RESEND_|MAIL_FROM|S3_|TRUSTED_PROXIES|REGISTER_TODAY|RATE_LIMITS|DEMO_PEOPLE|NODE_OPTIONS|NODE_ENV|JEST_)/;

/** A server of the production build with a data folder of its own. */
export type TestServer = {
  url: string;
  dataDir: string;
  /** The database on the Postgres server that it is on; empty for the embedded one. */
  databaseUrl: string;
  /** The process that was started; its group holds the serving process too. */
  readonly pid: number;
  /** Everything that the server has printed, over all its starts. */
  output: () => string;
  /** Stops it as an operator would and waits; the data stays. */
  halt: () => Promise<void>;
  /** Kills starter and server hard, as kill -9 does, and waits until they are gone; the data stays. */
  kill9: () => Promise<void>;
  /**
   * Starts again on the same folder and address, after `halt` or `kill9`; a running one is halted first. With `env` it
   * has other variables from then on, such as another day.
   */
  restart: (env?: Variables) => Promise<void>;
  /** Runs one of the project's commands (scripts/NAME.mts) on the folder, after `halt`; throws when it failed. */
  command: (name: string, ...args: string[]) => Promise<string>;
  /** Stops it and removes the data folder. */
  stop: () => Promise<void>;
};

/** Long enough to press a button on a busy machine, short enough to wait for. */
export const TAKE_BACK_SECONDS = 20;

type Start = {
  env?: Variables;
  /** On the embedded database, whatever server there is. */
  isEmbedded?: boolean;
  /** Its first start: on nothing, in place of a copy of an installation that was started before. */
  isFirst?: boolean;
  /** How long a decision can be taken back, and its mail waits: not at all, so that nobody waits for a mail. */
  takeBackSeconds?: number;
  /** Has what stands between it and its database on a server be put there, and gives the address to go through. */
  between?: (databaseUrl: string) => Promise<string>;
};

/**
 * Starts the build in demo mode on a data folder of its own and a free port, without rate limits, and waits until it says
 * that it is ready. Its database is one of the Postgres server at TEST_DATABASE_URL if there is one, and otherwise, or in
 * the long tier, the embedded one; with DATABASE_URL in `env` it is the caller's.
 */
export async function startServer({
  env = {},
  isEmbedded = isLong,
  isFirst = false,
  takeBackSeconds = 0,
  between,
}: Start = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lklr-e2e-'));
  const isOwn = !isFirst && env.DATABASE_URL === undefined;
  const databaseUrl = isOwn
    ? await copySeeded(dataDir, { env, isEmbedded, takeBackSeconds })
    : (env.DATABASE_URL ?? '');
  const reached = between && databaseUrl ? await between(databaseUrl) : databaseUrl;
  const port = await freePort();
  let variables: NodeJS.ProcessEnv = {
    ...ownVariables(),
    APP_MODE: 'demo',
    RATE_LIMITS: 'off',
    // Whoever wants several says so: each takes some 330 MB.
    WORKERS: '1',
    // Refused in production, as it would be for anybody else.
    ...(env.APP_MODE !== 'production' && { DEMO_PEOPLE: 'few' }),
    LOG_LEVEL: 'warn',
    ...env,
    ...(reached && { DATABASE_URL: reached }),
    DATA_DIR: dataDir,
    PORT: String(port),
  };
  let printed = '';
  let running: ChildProcess | undefined;

  const start = async () => {
    const child = spawn(process.execPath, ['scripts/start.mjs'], { env: variables, detached: true, stdio: 'pipe' });
    running = child;
    const from = printed.length;
    const listen = (chunk: Buffer) => {
      printed += chunk.toString();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    try {
      await untilReady(child, () => printed.slice(from));
    } catch (error) {
      // Left running, it would keep the tests from ending.
      await end('SIGKILL');
      throw error;
    }
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const child = running;
    running = undefined;
    if (child?.pid) await endGroup(child, child.pid, signal);
  };

  await start();
  const server: TestServer = {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    databaseUrl,
    get pid() {
      return running?.pid ?? 0;
    },
    output: () => printed,
    halt: () => end('SIGTERM'),
    kill9: () => end('SIGKILL'),
    restart: async (more = {}) => {
      await end('SIGTERM');
      variables = { ...variables, ...more };
      await start();
    },
    command: async (name, ...args) => {
      const script = ['scripts/run.mjs', name, ...args];
      return (await promisify(execFile)(process.execPath, script, { env: variables })).stdout;
    },
    stop: async () => {
      await end('SIGTERM');
      if (isOwn && databaseUrl) await dropDatabase(databaseUrl);
      await rm(dataDir, { recursive: true, force: true });
      expectNoContact(printed.split('\n'), 'the log');
    },
  };
  return server;
}

function ownVariables(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_AN_INSTALLATION.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilReady(child: ChildProcess, printed: () => string) {
  const started = Date.now();
  while (!/^Ready: \S+/m.test(printed())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server stopped:\n${printed()}`);
    if (Date.now() - started > READY_WITHIN_MS) throw new Error(`The server isn't ready yet:\n${printed()}`);
    await pause(50);
  }
}

/** The group, since the serving process is a child of the one that was started. */
async function endGroup(child: ChildProcess, group: number, signal: 'SIGTERM' | 'SIGKILL') {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    // A SIGTERM goes to the starter alone: passing it on is its work.
    process.kill(signal === 'SIGKILL' ? -group : group, signal);
    await gone;
  }
  while (isGroupAlive(group)) await pause(20);
}

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
