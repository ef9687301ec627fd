import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openEmbedded } from '@/lib/server/platform/db/embedded-database';
import { FolderInUse, lockFolder } from '@/lib/server/platform/db/folder-lock';
import { bundled } from '@/scripts/bundled.mjs';
import { embeddedTemplate } from '@/tests/support/database';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lklr-lock-'));
  folder = join(parent, 'db');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const lockFile = () => `${folder}.lock`;
const nobody = 2 ** 30;

const RENEW = `
const { utimesSync } = require('node:fs');
const { workerData } = require('node:worker_threads');
setInterval(() => utimesSync(workerData, new Date(), new Date()), 1000);
`;

it('refuses a second process at once, naming the folder and who has it', () => {
  lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUse);
  expect(() => lockFolder(folder)).toThrow(`${folder} is in use by process ${process.pid}`);
});

it('can be taken again once it was given back', () => {
  lockFolder(folder)();
  expect(existsSync(lockFile())).toBe(false);
  lockFolder(folder)();
});

it.each([
  ['a process that was killed', () => JSON.stringify({ pid: nobody, started: '1' })],
  ['a process whose number another one has now', () => JSON.stringify({ pid: process.pid, started: 'long ago' })],
  ['a process that was killed while it wrote', () => '{"pid":'],
])('takes over the lock of %s', (_, left) => {
  writeFileSync(lockFile(), left());
  const unlock = lockFolder(folder);
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
  unlock();
  expect(existsSync(lockFile())).toBe(false);
});

const elsewhere = () =>
  JSON.stringify({ pid: process.pid, started: 'then', space: 'another container', key: 'theirs' });

it('leaves a lock of another container alone for as long as that renews it, whatever runs under its number here', () => {
  writeFileSync(lockFile(), elsewhere());
  const renewing = new Worker(RENEW, { eval: true, workerData: lockFile() });
  expect(() => lockFolder(folder)).toThrow(/in use by process \d+ in another container or on another machine/);
  expect(readFileSync(lockFile(), 'utf8')).toBe(elsewhere());
  return renewing.terminate();
});

it('takes over a lock of another container that nobody has renewed for ten seconds', () => {
  writeFileSync(lockFile(), elsewhere());
  const before = new Date(Date.now() - 11_000);
  utimesSync(lockFile(), before, before);
  lockFolder(folder)();
  expect(existsSync(lockFile())).toBe(false);
});

it('is renewed while the main thread is busy', () => {
  const unlock = lockFolder(folder);
  const { mtimeMs } = statSync(lockFile());
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500);
  expect(statSync(lockFile()).mtimeMs).toBeGreaterThan(mtimeMs);
  unlock();
});

it('ends a process whose lock another one took while it stood still', async () => {
  const holder = spawn(process.execPath, [...bundled('keep-lock'), folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await once(holder.stdout, 'data');
  let said = '';
  holder.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  writeFileSync(lockFile(), elsewhere());
  const [, signal] = await once(holder, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(said).toContain('was taken by another process');
  expect(readFileSync(lockFile(), 'utf8')).toBe(elsewhere());
});

it('leaves the lock of somebody else where it is when it is given back late', () => {
  const unlock = lockFolder(folder);
  writeFileSync(lockFile(), JSON.stringify({ pid: 1, started: 'later' }));
  unlock();
  expect(existsSync(lockFile())).toBe(true);
});

it('guards the embedded database: what was written is there for the next, and two never have it at once', async () => {
  const first = await openEmbedded(folder, embeddedTemplate());
  await expect(openEmbedded(folder)).rejects.toThrow(FolderInUse);
  await first.pool.query('CREATE TABLE kept AS SELECT 1 AS one');
  await first.close();
  const second = await openEmbedded(folder);
  expect((await second.pool.query('SELECT * FROM kept')).rows).toEqual([{ one: 1 }]);
  await second.close();
}, 60_000);
