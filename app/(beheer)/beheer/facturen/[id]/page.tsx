import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { findInvoice } from '@/lib/server/invoices/data/invoices';
import { listEvents } from '@/lib/server/platform/audit';
import { isContactOf } from '@/lib/server/providers/data/contacts';
import { readPlace } from '@/lib/shared/list-place';
import { invoiceTitle } from '@/lib/text/nl/invoices/invoice-sheet';
import { invoiceText as text } from '@/lib/text/nl/invoices/invoices';
import { InvoiceView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

export default definePage('manage_invoices', async ({ actor, today, query, done }, { id }: { id: string }) => {
  const invoice = await findInvoice(id);
  if (!invoice) return null;
  const [history, isOwn] = await Promise.all([
    listEvents([{ type: 'invoice', id }], readPlace(query)),
    isContactOf(actor.accountId, invoice.providerId),
  ]);
  return (
    <ManagementPage title={invoiceTitle(invoice)} trail={['management_invoices']}>
      <InvoiceView {...{ invoice, history, isOwn, today }} formId={randomUUID()} after={done} />
    </ManagementPage>
  );
});
