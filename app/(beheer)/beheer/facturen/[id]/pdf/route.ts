import { openPage } from '@/lib/server/access/door';
import { findInvoice } from '@/lib/server/invoices/data/invoices';
import { invoiceFile } from '@/lib/server/invoices/invoice-file';

type Props = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const opened = await openPage('manage_invoices');
  return invoiceFile(opened && (await findInvoice((await params).id)));
}
