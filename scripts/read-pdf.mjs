// Reads one PDF far enough to say whether anybody can open it and whether there is something to see; a thread of its own,
// which lib/server/evidence/read-pdf.ts starts and watches.
import { parentPort, workerData } from 'node:worker_threads';
import { PDFDocument } from '@cantoo/pdf-lib';

// What it mends in passing it tells the console; nobody reads it there.
console.warn = () => {};

parentPort.postMessage(await answerOf(workerData));

async function answerOf(bytes) {
  try {
    const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    return document.getPageCount() > 0 ? 'readable' : 'without_pages';
  } catch (error) {
    return /password/i.test(String(error?.message)) ? 'locked' : 'unreadable';
  }
}
