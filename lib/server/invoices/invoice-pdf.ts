import 'server-only';
import { join } from 'node:path';
import PDFDocument, { type StructureElement } from 'pdfkit';
import { normalised } from '@/lib/shared/typed-text';
import { type InvoiceSheet, type IssuedInvoice, invoiceSheet } from '@/lib/text/nl/invoices/invoice-sheet';

const MARGIN = 62;
const AMOUNTS = 120;
const TEXT = 10.5;
const RULE = '#c9d2dc';
const INK = '#16212e';

/** Whole, as TTF: the woff of the pages lacks letters such as Ş and Ł. */
const font = (name: string) =>
  join(process.cwd(), 'node_modules', '@expo-google-fonts', 'atkinson-hyperlegible-next', name);
const PLAIN = font('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf');
const BOLD = font('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf');

/** Of what is frozen alone, and dated then: the same bytes each time. Tagged, so that it can be read aloud. */
export function invoicePdf(invoice: IssuedInvoice & { issuedAt: Date }): Promise<Buffer> {
  const sheet = invoiceSheet(invoice);
  const { issuedAt } = invoice;
  const document = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, pdfVersion: '1.7', tagged: true, subset: 'PDF/UA', lang: 'nl-NL' },
    ...{ displayTitle: true, font: PLAIN },
    info: { Title: sheet.title, Author: sheet.parties.at(-1)?.lines[0], CreationDate: issuedAt, ModDate: issuedAt },
  });
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(Buffer.concat(parts)));
    document.on('error', failed);
    write(document, sheet);
    document.end();
  });
}

function write(document: PDFDocument, sheet: InvoiceSheet) {
  const root = document.struct('Document');
  document.addStructure(root);
  const say = (tag: 'H1' | 'H2' | 'P', text: string, size = TEXT) => {
    const written = () => {
      document.font(tag === 'P' ? PLAIN : BOLD).fontSize(size);
      document.fillColor(INK).text(inLetters(document, text), MARGIN, undefined, { lineGap: 2 });
    };
    root.add(document.struct(tag, written));
  };
  say('H1', sheet.title, 22);
  document.moveDown(0.8);
  for (const { heading, lines } of sheet.parties) {
    say('H2', heading);
    say('P', lines.join('\n'));
    document.moveDown(0.8);
  }
  for (const { term, description } of sheet.facts) say('P', `${term}: ${description}`);
  document.moveDown(1.2);
  writeTable(document, root, sheet);
  document.moveDown(1.2);
  say('P', sheet.note);
  root.end();
}

function writeTable(document: PDFDocument, root: StructureElement, { columns, lines, total }: InvoiceSheet) {
  const written = (text: string) => inLetters(document, text);
  const bold = { src: BOLD, size: TEXT };
  const plain = { src: PLAIN, size: TEXT };
  const right = { x: 'right', y: 'top' } as const;
  document.table({
    structParent: root,
    columnStyles: ['*', AMOUNTS],
    defaultStyle: { border: [0, 0, 0.75, 0], borderColor: RULE, textColor: INK, padding: [6, 0, 6, 0], font: plain },
    data: [
      [
        { text: written(columns.what), type: 'TH', scope: 'Column', font: bold },
        { text: written(columns.amount), type: 'TH', scope: 'Column', font: bold, align: right },
      ],
      ...[...lines, total].map(({ what, amount }, row) => [
        { text: written(what), type: 'TH' as const, scope: 'Row' as const, font: row === lines.length ? bold : plain },
        { text: written(amount), font: row === lines.length ? bold : plain, align: right },
      ]),
    ],
  });
}

/** What the font lacks is written with the letters that it is made of, or else marked: a box isn't read aloud. */
function inLetters({ _font: { font } }: PDFDocument, text: string): string {
  const isThere = (sign: string) => sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  return [...text]
    .map((sign) => {
      if (isThere(sign)) return sign;
      const parts = [...normalised(sign, 'NFKD')];
      return parts.every(isThere) ? parts.join('') : '?';
    })
    .join('');
}
