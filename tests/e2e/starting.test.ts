import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * In the place of scripts/serve.mjs: the first one started does what the first word of STARTS says, and so on. `serves`,
 * until it is told to leave or to stop, or ends with that status.
 */
const STAND_IN = `
import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync('started', process.pid + ' ');
const nth = readFileSync('started', 'utf8').trim().split(' ').length;
const does = process.env.STARTS.split(' ')[nth - 1] || 'serves';
if (does !== 'serves') process.exit(Number(does));
process.on('SIGTERM', () => process.exit(0));
process.on('message', ({ kind }) => kind === 'leave' && process.exit(0));
if (process.send) process.send({ kind: 'serves', url: 'http://register.example' });
else console.log('Ready: http://register.example');
setInterval(() => {}, 1_000);
`;
const WITHIN_MS = 100_000;
const DATABASE_URL = 'postgresql://register.example/register';

let folder: string;
let child: ChildProcess;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lklr-starting-'));
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(join(folder, 'scripts', 'serve.mjs'), STAND_IN);
  writeFileSync(join(folder, 'started'), '');
});
afterEach(async () => {
  if (isRunning()) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

function start(starts: string, env: Record<string, string> = {}) {
  const own = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', DATABASE_URL, WORKERS: '2', STARTS: starts };
  child = spawn(process.execPath, [resolve('scripts/start.mjs')], { cwd: folder, env: { ...own, ...env } as never });
  said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
}

const isRunning = () => child.exitCode === null && child.signalCode === null;
const started = () => readFileSync(join(folder, 'started'), 'utf8').trim().split(' ').filter(Boolean).map(Number);
const serving = () => timesSaid('a worker serves');
const timesSaid = (words: string) => said.split(words).length - 1;

async function until(isSo: () => boolean) {
  for (const since = Date.now(); !isSo(); await new Promise((done) => setTimeout(done, 20)))
    if (Date.now() - since > WITHIN_MS) throw new Error(`It didn’t come to that:\n${said}`);
}

async function status(): Promise<number | null> {
  if (isRunning()) await once(child, 'exit');
  return child.exitCode;
}

describe('a start with two workers', () => {
  it('says once that it is ready, and ends with them', async () => {
    start('');
    await until(() => serving() === 2);
    expect(timesSaid('Ready: http://register.example')).toBe(1);
    child.kill('SIGTERM');
    expect(await status()).toBe(0);
  });

  it('of which the first can’t serve ends with its status, and tries no other', async () => {
    start('3');
    expect(await status()).toBe(3);
    expect([started().length, timesSaid('Ready')]).toEqual([1, 0]);
  });

  it('of which another can’t serve goes on with the first, and tries again', async () => {
    start('serves 3 3');
    await until(() => serving() === 2);
    expect([started().length, timesSaid('a worker ended')]).toEqual([4, 2]);
  });

  it('tries again when one is killed', async () => {
    start('');
    await until(() => serving() === 2);
    process.kill(started()[0] ?? 0, 'SIGKILL');
    await until(() => serving() === 3);
    expect(timesSaid('a worker does the jobs')).toBe(2);
  });
});

describe('told to replace its workers', () => {
  it('twice, it replaces each of them once', async () => {
    start('');
    await until(() => serving() === 2);
    child.kill('SIGUSR2');
    await until(() => timesSaid('are replaced one by one') === 1);
    child.kill('SIGUSR2');
    await until(() => said.includes('workers were replaced'));
    expect([timesSaid('are replaced one by one'), started().length, timesSaid('a worker left')]).toEqual([1, 4, 2]);
  });

  it('it leaves them as they are when the first that is new can’t serve', async () => {
    start('serves serves 4');
    await until(() => serving() === 2);
    const [one, other] = started();
    child.kill('SIGUSR2');
    await until(() => said.includes('the others stay as they are'));
    for (const pid of [one, other]) expect(process.kill(pid ?? 0, 0)).toBe(true);
    expect(isRunning()).toBe(true);
  });
});

it.each(['1', 'veel', '0', '100'])(
  'with WORKERS %s there is one process, which says what is wrong with it',
  async (WORKERS) => {
    start('5', { WORKERS });
    expect([await status(), started().length]).toEqual([5, 1]);
  },
);

it('a process alone is not replaced, and says why', async () => {
  start('', { WORKERS: '1' });
  await until(() => said.includes('Ready: http://register.example'));
  child.kill('SIGUSR2');
  await until(() => said.includes('Nothing is replaced'));
  expect([isRunning(), started().length]).toEqual([true, 1]);
});
