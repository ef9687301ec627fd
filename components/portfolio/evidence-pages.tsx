'use client';

import { useEffect, useRef, useState } from 'react';
import { evidencePagesText as text } from '@/lib/text/nl/portfolio/evidence';
import type { PDFDocumentProxy, PDFPageProxy } from './read-pages';

/** Who wants to read on saves the file. */
const MOST_PAGES = 10;
/** Sharper is slower, and no easier to read. */
const SHARPEST = 2;

type EvidencePagesProps = { href: string; name: string };

/** The pages of a PDF, drawn once they come into sight. Without script, or when drawing fails, its link stands below. */
export function EvidencePages({ href, name }: EvidencePagesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<PDFDocumentProxy | 'failed' | null>(null);
  const isSeen = useSeen(box);
  useEffect(() => {
    if (!isSeen) return;
    const leaving = new AbortController();
    import('./read-pages')
      .then(({ readPages }) => readPages(href, leaving.signal))
      .then(setOpened)
      .catch(() => {
        if (!leaving.signal.aborted) setOpened('failed');
      });
    return () => leaving.abort();
  }, [href, isSeen]);

  return (
    <div ref={box} className="evidence-pages">
      {opened === null && isSeen && <p role="status">{text.drawing}</p>}
      {opened === 'failed' && <p role="status">{text.failed}</p>}
      {opened !== null && opened !== 'failed' && <Pages pages={opened} name={name} />}
    </div>
  );
}

function Pages({ pages, name }: { pages: PDFDocumentProxy; name: string }) {
  const numbers = Array.from({ length: Math.min(pages.numPages, MOST_PAGES) }, (_, index) => index + 1);
  return (
    <>
      {numbers.map((number) => (
        <Page key={number} pages={pages} number={number} label={text.page({ name, number, of: pages.numPages })} />
      ))}
      {pages.numPages > MOST_PAGES && <p className="form-hint">{text.more(MOST_PAGES, pages.numPages)}</p>}
    </>
  );
}

type DrawnPageProps = { pages: PDFDocumentProxy; number: number; label: string };

/** Drawn as a picture; what is written on it stands beside it for who can't see it. */
function Page({ pages, number, label }: DrawnPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isSeen = useSeen(canvas);
  const [words, setWords] = useState('');
  useEffect(() => {
    const on = canvas.current;
    if (!isSeen || !on) return;
    let drawing: { cancel: () => void } | null = null;
    const draw = async () => {
      const page = await pages.getPage(number);
      const task = page.render({ canvas: on, viewport: viewportOf(page, on) });
      drawing = task;
      await task.promise;
      setWords(await wordsOf(page));
    };
    // A page that can't be drawn stays empty: the file itself is beside it.
    draw().catch(() => {});
    return () => drawing?.cancel();
  }, [pages, number, isSeen]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} className="evidence-page" />
      <p className="sr-only">{words}</p>
    </>
  );
}

function viewportOf(page: PDFPageProxy, canvas: HTMLCanvasElement) {
  const { width } = page.getViewport({ scale: 1 });
  const sharp = Math.min(window.devicePixelRatio || 1, SHARPEST);
  const viewport = page.getViewport({ scale: (canvas.clientWidth * sharp) / width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  return viewport;
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item ? [item.str] : [])).join(' ');
}

/** True from the moment that it comes near the screen. */
function useSeen(element: { current: Element | null }): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!element.current || isSeen || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((seen) => setSeen(seen.some((one) => one.isIntersecting)), {
      rootMargin: '200px',
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
