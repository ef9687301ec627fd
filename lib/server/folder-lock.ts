import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => {
        if (readLock(file)?.text === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const held = readLock(file);
      if (held && isAlive(held.pid) && startOf(held.pid) === held.started) throw new FolderInUse(folder, held.pid);
      rmSync(file, { force: true });
    }
  }
  throw new Error(`The lock ${file} can't be taken.`);
}

function readLock(file: string) {
  try {
    const text = readFileSync(file, 'utf8');
    const { pid, started } = JSON.parse(text) as { pid: number; started: string };
    return { text, pid, started };
  } catch {
    // Gone between two looks, or half written by a process that was killed: nobody holds it.
    return null;
  }
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
