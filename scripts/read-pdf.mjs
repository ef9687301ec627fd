// A thread of its own, which lib/server/portfolio/evidence/read-pdf.ts starts and watches; it reads one file after another.
import { parentPort } from 'node:worker_threads';
import { PDFDocument } from '@cantoo/pdf-lib';

console.warn = () => {};

parentPort.on('message', async (bytes) => {
  // What stands behind the end is no part of it, and would be read byte by byte for an object.
  const end = Buffer.from(bytes.buffer).lastIndexOf('%%EOF');
  parentPort.postMessage(await answerOf(bytes.subarray(0, end + '%%EOF'.length)));
});

async function answerOf(bytes) {
  try {
    const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    return document.getPageCount() > 0 ? 'readable' : 'without_pages';
  } catch (error) {
    return /password/i.test(String(error?.message)) ? 'locked' : 'unreadable';
  }
}
