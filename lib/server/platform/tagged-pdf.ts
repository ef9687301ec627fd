import 'server-only';
import { join } from 'node:path';
import PDFDocument, { type StructureElement } from 'pdfkit';
import { normalised } from '@/lib/shared/typed-text';

const MARGIN = 62;
export const PDF_TEXT = 10.5;
export const PDF_INK = '#16212e';

/** Whole, as TTF: the woff of the pages lacks letters such as Ş and Ł. */
const font = (name: string) =>
  join(process.cwd(), 'node_modules', '@expo-google-fonts', 'atkinson-hyperlegible-next', name);
export const PDF_PLAIN = font('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf');
export const PDF_BOLD = font('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf');

export type PdfPaper = {
  document: PDFDocument;
  root: StructureElement;
  say: (tag: 'H1' | 'H2' | 'P', text: string, size?: number) => void;
  /** Of the height of a line. */
  gap: (lines: number) => void;
};

type PdfFacts = { title: string; author?: string; at: Date };

/** Of what it is given alone, and dated as it says: the same bytes each time. Tagged, so that it can be read aloud. */
export function taggedPdf({ title, author, at }: PdfFacts, write: (paper: PdfPaper) => void): Promise<Buffer> {
  const document = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, pdfVersion: '1.7', tagged: true, subset: 'PDF/UA', lang: 'nl-NL' },
    ...{ displayTitle: true, font: PDF_PLAIN },
    info: { Title: title, ...(author !== undefined && { Author: author }), CreationDate: at, ModDate: at },
  });
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(Buffer.concat(parts)));
    document.on('error', failed);
    const root = document.struct('Document');
    document.addStructure(root);
    write(paperOf(document, root));
    root.end();
    document.end();
  });
}

function paperOf(document: PDFDocument, root: StructureElement): PdfPaper {
  return {
    document,
    root,
    say: (tag, text, size = PDF_TEXT) => {
      const written = () => {
        document.font(tag === 'P' ? PDF_PLAIN : PDF_BOLD).fontSize(size);
        document.fillColor(PDF_INK).text(inLetters(document, text), MARGIN, undefined, { lineGap: 2 });
      };
      root.add(document.struct(tag, written));
    },
    gap: (lines) => void document.moveDown(lines),
  };
}

/** What the font lacks is written with the letters that it is made of, or else marked: a box isn't read aloud. */
export function inLetters({ _font: { font: held } }: PDFDocument, text: string): string {
  const isThere = (sign: string) => sign === '\n' || held.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  return [...text]
    .map((sign) => {
      if (isThere(sign)) return sign;
      const parts = [...normalised(sign, 'NFKD')];
      return parts.every(isThere) ? parts.join('') : '?';
    })
    .join('');
}
