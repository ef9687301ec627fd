import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly holder: number,
  ) {
    super(
      `The database in ${folder} is in use by process ${holder}. Stop that first: a second process would make a second copy of the data.`,
    );
  }
}

/**
 * Takes `folder` for this process and returns what gives it back. A lock left by a killed process is taken over.
 * A process id is reused sooner or later, so the lock also names when its holder started.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (putWhole(file, mine)) return () => giveBack(file, mine);
    const held = readLock(file);
    if (held?.holder && isHeld(held.holder)) throw new FolderInUse(folder, held.holder.pid);
    if (held) clearAway(file, held.text);
  }
  throw new Error(`The lock ${file} can't be taken.`);
}

const ATTEMPTS = 5;
type Holder = { pid: number; started: string };

/** Puts the lock there with all that is in it, or not at all: nobody ever reads half of one. False when one is there. */
function putWhole(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
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
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== dead) putWhole(file, readFileSync(aside, 'utf8'));
  rmSync(aside, { force: true });
}

function giveBack(file: string, mine: string) {
  if (readLock(file)?.text === mine) rmSync(file, { force: true });
}

/** The lock that is there; without a holder when it isn't one of ours. */
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
    // Damaged: no process that runs wrote it.
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
