import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isUuid } from '@/lib/shared/ids';
import type { FileStorage, PendingFile, StoredFile } from './storage';

/** On the same disk, so that completing is one rename. */
const INCOMING = 'incoming';
/** Written and read in larger pieces than it comes in. */
const PIECE = 1024 ** 2;

/** In folders of the first two characters of their keys. */
export function diskStorage(root: string): FileStorage {
  const folderOf = (key: string) => join(root, key.slice(0, 2));
  const pathOf = (key: string) => join(folderOf(key), key);
  return {
    put: (source) => takeIn(source, root, pathOf),
    open: async (key) => {
      const file = await openIfThere(pathOf(key));
      return file?.createReadStream() ?? null;
    },
    has: (key) => isThere(pathOf(key)),
    remove: (key) => rm(pathOf(key), { force: true }),
    list: () => listFiles(root),
    discardAbandoned: (before) => discardOlder(join(root, INCOMING), before),
  };
}

async function takeIn(
  source: AsyncIterable<Uint8Array>,
  root: string,
  pathOf: (key: string) => string,
): Promise<PendingFile> {
  const key = randomUUID();
  const temporary = join(root, INCOMING, key);
  await mkdir(join(root, INCOMING), { recursive: true, mode: 0o700 });
  try {
    const { size, checksum, synced } = await write(temporary, source);
    return {
      size,
      checksum,
      key,
      open: () => createReadStream(temporary, { highWaterMark: PIECE }),
      commit: async () => {
        await synced;
        await complete(temporary, pathOf(key), root);
      },
      discard: async () => {
        await synced.catch(() => {});
        await rm(temporary, { force: true });
      },
    };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

type Written = { size: number; checksum: string; synced: Promise<void> };

/** `synced` once it is on the disk itself, for which what looks at the file needn't wait. */
async function write(path: string, source: AsyncIterable<Uint8Array>): Promise<Written> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* () {
    for await (const chunk of source) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  try {
    await pipeline(measured, writerOf(file));
  } catch (error) {
    await file.close();
    throw error;
  }
  const synced = file.sync().finally(() => file.close());
  // Whoever completes or discards it hears of a failure; nothing does in between.
  synced.catch(() => {});
  return { size, checksum: hash.digest('hex'), synced };
}

/** What comes in while a piece is written is the next piece. It leaves the file open: Node's own closes it when it fails. */
function writerOf(file: FileHandle): Writable {
  const writev = (pieces: { chunk: Uint8Array }[], done: (error?: Error) => void) => {
    file.writeFile(Buffer.concat(pieces.map(({ chunk }) => chunk))).then(() => done(), done);
  };
  return new Writable({ highWaterMark: PIECE, writev });
}

/** A name that survives a power cut must have its bytes: only for what is synced. */
async function complete(temporary: string, path: string, root: string) {
  const folder = join(path, '..');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(temporary, path);
  await syncFolder(folder);
  await syncFolder(root);
}

/** The name too has to be on the disk. Windows can't be asked that. */
async function syncFolder(path: string) {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function* listFiles(root: string): AsyncGenerator<StoredFile> {
  for await (const folder of entriesOf(root)) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for await (const key of entriesOf(join(root, folder))) {
      // Whatever else somebody put there isn't ours to remove.
      if (!isUuid(key)) continue;
      const storedAt = await changedAt(join(root, folder, key));
      if (storedAt) yield { key, storedAt };
    }
  }
}

async function discardOlder(incoming: string, before: Date): Promise<number> {
  let discarded = 0;
  for await (const name of entriesOf(incoming)) {
    const path = join(incoming, name);
    const at = await changedAt(path);
    if (!at || at >= before) continue;
    await rm(path, { force: true });
    discarded += 1;
  }
  return discarded;
}

async function* entriesOf(path: string): AsyncGenerator<string> {
  const folder = await orNull(opendir(path));
  if (!folder) return;
  for await (const { name } of folder) yield name;
}

async function openIfThere(path: string) {
  return orNull(open(path, 'r'));
}

async function isThere(path: string): Promise<boolean> {
  return (await orNull(access(path).then(() => true))) ?? false;
}

async function changedAt(path: string): Promise<Date | null> {
  return (await orNull(stat(path)))?.mtime ?? null;
}

/** Null for what isn't there; a disk that can't answer is no such thing, and throws. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
