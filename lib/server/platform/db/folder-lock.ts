import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { startBeating } from './lock-heartbeat';

export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly holder: number,
    isElsewhere = false,
  ) {
    super(
      `The database in ${folder} is in use by process ${holder}${isElsewhere ? ' in another container or on another machine' : ''}. Stop that first: a second process would make a second copy of the data.`,
    );
  }
}

/**
 * Takes `folder` for this process and returns what gives it back. Its holder renews the lock each second, from a thread
 * of its own. Whoever comes next looks, in the same space of process ids, whether the holder still runs; seen from
 * another container or machine a number means nothing, and only a lock that isn't renewed any more is taken over.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid), space: SPACE, key: randomUUID() });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (putWhole(file, mine)) {
      const stopBeating = startBeating(file, mine);
      return () => {
        stopBeating();
        giveBack(file, mine);
      };
    }
    const held = readLock(file);
    if (held?.holder) refuseHeld(folder, file, held.text, held.holder);
    if (held) clearAway(file, held.text);
  }
  throw new Error(`The lock ${file} can't be taken.`);
}

const ATTEMPTS = 5;

/** A holder that was still for so long is gone: it renews its lock ten times as often. */
const STILL_MS = 10_000;
const LOOK_EVERY_MS = 500;

type Holder = { pid: number; started: string; space?: string };

/** The space in which this process has its number: a boot of a machine, and a container on it. */
const SPACE = `${bootId()} ${namespace()}`;

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function refuseHeld(folder: string, file: string, text: string, holder: Holder) {
  if ((holder.space ?? SPACE) === SPACE) {
    if (isHeld(holder)) throw new FolderInUse(folder, holder.pid);
  } else if (isRenewed(file, text)) throw new FolderInUse(folder, holder.pid, true);
}

/** Waits until the lock is renewed, given back or still for too long, by the clock of the file system that holds it. */
function isRenewed(file: string, text: string): boolean {
  const first = renewedAt(file);
  if (first === null) return false;
  const waitUntil = Date.now() + Math.max(0, STILL_MS - (clockOf(file) - first));
  while (Date.now() < waitUntil) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_EVERY_MS);
    if (readLock(file)?.text !== text) return false;
    if (renewedAt(file) !== first) return true;
  }
  return false;
}

function renewedAt(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function clockOf(file: string): number {
  const probe = draftOf(file);
  writeFileSync(probe, '');
  const { mtimeMs } = statSync(/* turbopackIgnore: true */ probe);
  rmSync(probe, { force: true });
  return mtimeMs;
}

function draftOf(file: string): string {
  return `${file}.${randomUUID()}`;
}

/** Puts the lock there with all that is in it, or not at all: nobody ever reads half of one. False when one is there. */
function putWhole(file: string, text: string): boolean {
  const draft = draftOf(file);
  writeFileSync(draft, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead lock aside. What was moved is looked at again: another process may have put its own there meanwhile. */
function clearAway(file: string, dead: string) {
  const aside = draftOf(file);
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(/* turbopackIgnore: true */ aside, 'utf8');
  if (moved !== dead) putWhole(file, moved);
  rmSync(aside, { force: true });
}

function giveBack(file: string, mine: string) {
  if (readLock(file)?.text === mine) rmSync(file, { force: true });
}

function readLock(file: string): { text: string; holder: Holder | null } | null {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, holder: holderIn(text) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function holderIn(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

function isHeld({ pid, started }: Holder): boolean {
  return isAlive(pid) && startOf(pid) === started;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, as the kernel counts it; empty where the system doesn't tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    return '';
  }
}
