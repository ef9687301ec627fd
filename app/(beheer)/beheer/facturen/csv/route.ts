import { Readable } from 'node:stream';
import { readInvoiceQuery } from '@/lib/invoices/invoice-query';
import { openPage } from '@/lib/server/access/door';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { exportInvoices } from '@/lib/server/invoices/export-invoices';
import { FILE_HEADERS, noInvoiceFile } from '@/lib/server/invoices/invoice-file';

/** A list of invoices as a file, by the address of the list. */
export async function GET(request: Request): Promise<Response> {
  const opened = await openPage('manage_invoices');
  if (!opened) return noInvoiceFile();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { params } = await openSearch('facturen', asked, opened.actor.accountId);
  const csv = await exportInvoices(readInvoiceQuery(params), opened);
  return new Response(Readable.toWeb(csv) as ReadableStream, {
    headers: {
      ...FILE_HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="facturen-${opened.today}.csv"`,
    },
  });
}
