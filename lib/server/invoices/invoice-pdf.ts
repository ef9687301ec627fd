import 'server-only';
import { type PdfTable, writePdfTable } from '@/lib/server/platform/pdf-table';
import { type PdfPaper, taggedPdf } from '@/lib/server/platform/tagged-pdf';
import { type InvoiceSheet, type IssuedInvoice, invoiceSheet } from '@/lib/text/nl/invoices/invoice-sheet';

const AMOUNTS = 120;

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
  writePdfTable(paper, tableOf(sheet));
  gap(1.2);
  say('P', sheet.note);
}

function tableOf({ columns, lines, total }: InvoiceSheet): PdfTable {
  return {
    columns: [{ heading: columns.what }, { heading: columns.amount, width: AMOUNTS, align: 'right' }],
    rows: [...lines, total].map(({ what, amount }) => [what, amount]),
    isTotalled: true,
  };
}
