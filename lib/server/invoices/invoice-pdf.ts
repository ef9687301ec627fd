import 'server-only';
import {
  inLetters,
  PDF_BOLD,
  PDF_INK,
  PDF_PLAIN,
  PDF_TEXT,
  type PdfPaper,
  taggedPdf,
} from '@/lib/server/platform/tagged-pdf';
import { type InvoiceSheet, type IssuedInvoice, invoiceSheet } from '@/lib/text/nl/invoices/invoice-sheet';

const AMOUNTS = 120;
const RULE = '#c9d2dc';

/** Of what is frozen alone, and dated then. */
export function invoicePdf(invoice: IssuedInvoice & { issuedAt: Date }): Promise<Buffer> {
  const sheet = invoiceSheet(invoice);
  const facts = { title: sheet.title, author: sheet.parties.at(-1)?.lines[0], at: invoice.issuedAt };
  return taggedPdf(facts, (paper) => write(paper, sheet));
}

function write(paper: PdfPaper, sheet: InvoiceSheet) {
  const { say, gap } = paper;
  say('H1', sheet.title, 22);
  gap(0.8);
  for (const { heading, lines } of sheet.parties) {
    say('H2', heading);
    say('P', lines.join('\n'));
    gap(0.8);
  }
  for (const { term, description } of sheet.facts) say('P', `${term}: ${description}`);
  gap(1.2);
  writeTable(paper, sheet);
  gap(1.2);
  say('P', sheet.note);
}

function writeTable({ document, root }: PdfPaper, { columns, lines, total }: InvoiceSheet) {
  const written = (text: string) => inLetters(document, text);
  const bold = { src: PDF_BOLD, size: PDF_TEXT };
  const plain = { src: PDF_PLAIN, size: PDF_TEXT };
  const right = { x: 'right', y: 'top' } as const;
  document.table({
    structParent: root,
    columnStyles: ['*', AMOUNTS],
    defaultStyle: {
      border: [0, 0, 0.75, 0],
      borderColor: RULE,
      textColor: PDF_INK,
      padding: [6, 0, 6, 0],
      font: plain,
    },
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
