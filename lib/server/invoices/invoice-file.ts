import 'server-only';
import { printedNumber } from '@/lib/invoices/invoice-number';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import type { Invoice } from './data/invoices';
import { invoicePdf } from './invoice-pdf';

/** Somebody's own, as it is at this moment: kept by nobody on the way. */
export const FILE_HEADERS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** The same 404 for what isn't there and for what isn't theirs. */
export async function invoiceFile(invoice: Invoice | null): Promise<Response> {
  if (!invoice) return noInvoiceFile();
  const name = `${invoice.kind === 'invoice' ? 'factuur' : 'creditnota'}-${printedNumber(invoice)}.pdf`;
  return new Response(new Uint8Array(await invoicePdf(invoice)), {
    headers: {
      ...FILE_HEADERS,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

export function noInvoiceFile(): Response {
  const headers = { ...FILE_HEADERS, 'content-type': 'text/html; charset=utf-8' };
  return new Response(refusalPage('invoice_unknown'), { status: 404, headers });
}
