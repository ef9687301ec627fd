import 'server-only';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { PdfAnswer } from '@/lib/portfolio/refused-files';

const LONGEST_MS = 15_000;
const MOST_MEMORY = 512 * 1024 * 1024;
const LOOK_EVERY_MS = 50;

/** In a thread with limits on time and memory: a file that unfolds without end counts as unreadable. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfAnswer> {
  const options: WorkerOptions = {
    workerData: bytes,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY / 1024 / 1024 },
  };
  // Written as `new Worker(…)`, Next would bundle the file and start something else in its place.
  const reader: Worker = Reflect.construct(Worker, [join(process.cwd(), 'scripts', 'read-pdf.mjs'), options]);
  const before = process.memoryUsage.rss();
  const until = Date.now() + LONGEST_MS;
  return new Promise((answer) => {
    const watch = setInterval(() => {
      if (Date.now() > until || process.memoryUsage.rss() - before > MOST_MEMORY) end('unreadable');
    }, LOOK_EVERY_MS);
    const end = (said: PdfAnswer) => {
      clearInterval(watch);
      answer(said);
      void reader.terminate();
    };
    reader.once('message', end);
    // Its memory ran out, or a mistake of the reader's own.
    reader.once('error', () => end('unreadable'));
    reader.once('exit', () => end('unreadable'));
  });
}
