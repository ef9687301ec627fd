import 'server-only';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { env } from '@/lib/server/platform/env';
import { diskStorage } from './disk-storage';

/** Taken in whole, and found by nobody until it is committed. */
export type PendingFile = {
  key: string;
  size: number;
  /** SHA-256, in hexadecimals. */
  checksum: string;
  open: () => Readable;
  /** From then on it is there for good, after a power cut too. */
  commit: () => Promise<void>;
  /** Leaves nothing of it; after a commit it does nothing. */
  discard: () => Promise<void>;
};

export type StoredFile = { key: string; storedAt: Date };

/**
 * Where files are, by a key that says nothing. Small enough for an object store to do the same: an upload that isn't
 * completed yet, completing or ending it, reading, removing, listing.
 */
export type FileStorage = {
  /** Takes a file in as it comes. What the source throws it throws on, and nothing is left. */
  put: (source: AsyncIterable<Uint8Array>) => Promise<PendingFile>;
  /** Null where there is none. */
  open: (key: string) => Promise<Readable | null>;
  has: (key: string) => Promise<boolean>;
  /** Removing what is gone changes nothing. */
  remove: (key: string) => Promise<void>;
  /** One after the other, however many there are. */
  list: () => AsyncIterable<StoredFile>;
  /** Ends what was begun before and never completed; says how many. */
  discardAbandoned: (before: Date) => Promise<number>;
};

// Next bundles pages and routes apart: what they share hangs on the process.
const shared = globalThis as { lklrStorage?: FileStorage };

/** The storage of this installation. */
export function storage(): FileStorage {
  shared.lklrStorage ??= diskStorage(join(env().dataDir, 'uploads'));
  return shared.lklrStorage;
}
