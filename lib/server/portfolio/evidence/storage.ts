import 'server-only';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '@/lib/server/platform/env';
import { diskStorage } from './disk-storage';

/** Taken in whole, and found by nobody until it is committed. */
export type PendingFile = {
  key: string;
  size: number;
  /** SHA-256, hexadecimal. */
  checksum: string;
  open: () => Readable;
  /** Survives a power cut. */
  commit: () => Promise<void>;
  /** After a commit it does nothing. */
  discard: () => Promise<void>;
};

export type StoredFile = { key: string; storedAt: Date };

/** Keys say nothing about the file. Small enough for an object store to implement too. */
export type FileStorage = {
  /** Rethrows what the source throws, and leaves nothing then. */
  put: (source: AsyncIterable<Uint8Array>) => Promise<PendingFile>;
  open: (key: string) => Promise<Readable | null>;
  has: (key: string) => Promise<boolean>;
  /** Removing what is gone changes nothing. */
  remove: (key: string) => Promise<void>;
  list: () => AsyncIterable<StoredFile>;
  discardAbandoned: (before: Date) => Promise<number>;
};

// Next bundles pages and routes apart: what they share hangs on the process.
const shared = globalThis as { lklrStorage?: FileStorage };

export function storage(): FileStorage {
  shared.lklrStorage ??= diskStorage(join(env().dataDir, 'uploads'));
  return shared.lklrStorage;
}
