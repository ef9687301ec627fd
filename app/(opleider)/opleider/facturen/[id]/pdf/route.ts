import { openPage } from '@/lib/server/access/door';
import { findOwnInvoice } from '@/lib/server/invoices/data/invoices';
import { invoiceFile } from '@/lib/server/invoices/invoice-file';

type Props = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const opened = await openPage('act_for_provider');
  return invoiceFile(opened && (await findOwnInvoice((await params).id, opened.actor.accountId)));
}
