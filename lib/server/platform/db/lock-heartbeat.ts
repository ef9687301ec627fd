import { Worker } from 'node:worker_threads';

/** Taken for dead and taken over, this process ends at once: two on one folder would each write a copy of their own. */
export function startBeating(file: string, mine: string): () => void {
  const beat = new Worker(BEAT, { eval: true, workerData: { file, mine, everyMs: 1_000 } });
  beat.unref();
  return () => void beat.terminate();
}

const BEAT = `
const { workerData: { file, mine, everyMs } } = require('node:worker_threads');
const { readFileSync, utimesSync, writeSync } = require('node:fs');
setInterval(() => {
  try {
    if (readFileSync(file, 'utf8') === mine) return utimesSync(file, new Date(), new Date());
  } catch {
    // Given back this moment, or not to be read this once: only a lock that another wrote says that it was taken.
    return;
  }
  writeSync(2, 'The lock ' + file + ' was taken by another process while this one stood still: it ends here.\\n');
  process.kill(process.pid, 'SIGKILL');
}, everyMs);
`;
