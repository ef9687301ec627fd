import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { isContactOf } from '@/lib/server/courses/data/contacts';
import { findInvoice } from '@/lib/server/courses/data/invoices';
import { listEvents } from '@/lib/server/platform/audit';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { invoiceTitle } from '@/lib/text/nl/courses/invoice-sheet';
import { invoiceText as text } from '@/lib/text/nl/courses/invoices';
import { InvoiceView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function InvoicePage({ params, searchParams }: Props) {
  const opened = await openPage('manage_invoices');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const invoice = await findInvoice((await params).id);
  if (!invoice) return await notAvailable();
  const asked = await searchParams;
  const [history, isOwn] = await Promise.all([
    listEvents([{ type: 'invoice', id: invoice.id }], readPlace(asked)),
    isContactOf(actor.accountId, invoice.providerId),
  ]);
  return (
    <ManagementPage title={invoiceTitle(invoice)} trail={[place('management_invoices')]}>
      <InvoiceView {...{ invoice, history, isOwn, today }} formId={randomUUID()} after={firstValue(asked.na)} />
    </ManagementPage>
  );
}
