import 'server-only';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { PdfAnswer } from '@/lib/portfolio/refused-files';

const LONGEST_MS = 15_000;
const MOST_MEMORY = 512 * 1024 * 1024;
const LOOK_EVERY_MS = 50;
const IDLE_MS = 30_000;

/** Waits for the next file: to start a thread takes longer than to read most files. */
let idle: { reader: Worker; until: NodeJS.Timeout } | undefined;

/** In a thread with limits on time and memory: a file that unfolds without end counts as unreadable. */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfAnswer> {
  const reader = takeIdle() ?? startReader();
  const before = process.memoryUsage.rss();
  const until = Date.now() + LONGEST_MS;
  return new Promise((answer) => {
    const watch = setInterval(() => {
      if (Date.now() > until || process.memoryUsage.rss() - before > MOST_MEMORY) end('unreadable');
    }, LOOK_EVERY_MS);
    const end = (said: PdfAnswer) => {
      clearInterval(watch);
      reader.off('message', end).off('error', gone).off('exit', gone);
      // A file that couldn't be read may have left anything behind.
      if (said === 'readable' && !idle) keepIdle(reader);
      else void reader.terminate();
      answer(said);
    };
    // Its memory ran out, or a mistake of the reader's own.
    const gone = () => end('unreadable');
    reader.on('message', end).on('error', gone).on('exit', gone);
    reader.postMessage(bytes, [bytes.buffer]);
  });
}

function startReader(): Worker {
  const options: WorkerOptions = { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY / 1024 / 1024 } };
  // Written as `new Worker(…)`, Next would bundle the file and start something else in its place.
  const reader: Worker = Reflect.construct(Worker, [join(process.cwd(), 'scripts', 'read-pdf.mjs'), options]);
  // The watch of a file that is read keeps the process alive, and nothing does without one.
  reader.unref();
  // Without a listener, an error of a thread that waits would end the process.
  reader.on('error', () => {}).on('exit', () => idle?.reader === reader && takeIdle());
  return reader;
}

function keepIdle(reader: Worker) {
  idle = { reader, until: setTimeout(() => void takeIdle()?.terminate(), IDLE_MS).unref() };
}

function takeIdle(): Worker | undefined {
  const taken = idle;
  idle = undefined;
  clearTimeout(taken?.until);
  return taken?.reader;
}
