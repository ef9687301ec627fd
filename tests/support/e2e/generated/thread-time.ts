import { readFileSync } from 'node:fs';

const idle = () => new Promise((done) => setTimeout(done, 4));

/**
 * How long the server's one thread was at work while something was done, in milliseconds: at least as long as it was held
 * in one go. Linux counts it by thread, so that other work on the machine makes no difference; elsewhere it is the time
 * that passed.
 */
export async function threadTime(pid: number, work: () => Promise<unknown>): Promise<number> {
  const from = await settled(pid);
  await work();
  return (await settled(pid)) - from;
}

/** Read once nothing more is added: what is left of an answer may come after it. */
async function settled(pid: number): Promise<number> {
  for (let last = workedSoFar(pid); ; ) {
    await idle();
    const now = workedSoFar(pid);
    if (now - last < 2 || process.platform !== 'linux') return now;
    last = now;
  }
}

function workedSoFar(pid: number): number {
  if (process.platform !== 'linux') return performance.now();
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** The serving process: the one that the starter started. */
export function servingPid(starter: number): number {
  if (process.platform !== 'linux') return starter;
  return Number(readFileSync(`/proc/${starter}/task/${starter}/children`, 'utf8').trim().split(' ')[0]);
}
