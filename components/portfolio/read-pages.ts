import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Reads a PDF in a worker of our own, without its scripts, forms or anything that it would fetch: it is drawn, no
 * more. One request, so that one look is recorded as one.
 */
export async function readPages(href: string, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const answer = await fetch(href, { signal });
  if (!answer.ok) throw new Error(`The file isn't there: ${answer.status}`);
  const [data, pdf] = await Promise.all([answer.arrayBuffer(), import('pdfjs-dist/legacy/build/pdf.mjs')]);
  const worker = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url);
  pdf.GlobalWorkerOptions.workerSrc = worker.toString();
  const reading = pdf.getDocument({
    data,
    verbosity: pdf.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  signal.addEventListener('abort', () => void reading.destroy());
  return reading.promise;
}
