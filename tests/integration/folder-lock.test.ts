import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@/lib/server/embedded-database';
import { FolderInUse, lockFolder } from '@/lib/server/folder-lock';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lklr-lock-'));
  folder = join(parent, 'db');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const lockFile = () => `${folder}.lock`;
const nobody = 2 ** 30;

it('lets the second wait for nothing: it names the folder and who has it', () => {
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

it('leaves the lock of somebody else where it is when it is given back late', () => {
  const unlock = lockFolder(folder);
  writeFileSync(lockFile(), JSON.stringify({ pid: 1, started: 'later' }));
  unlock();
  expect(existsSync(lockFile())).toBe(true);
});

it('guards the embedded database: what was written is there for the next, and two never have it at once', async () => {
  const first = await openEmbedded(folder);
  await expect(openEmbedded(folder)).rejects.toThrow(FolderInUse);
  await first.pool.query('CREATE TABLE kept AS SELECT 1 AS one');
  await first.close();
  const second = await openEmbedded(folder);
  expect((await second.pool.query('SELECT * FROM kept')).rows).toEqual([{ one: 1 }]);
  await second.close();
}, 60_000);
