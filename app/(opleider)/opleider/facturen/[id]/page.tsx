import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { findOwnInvoice } from '@/lib/server/courses/data/invoices';
import { invoiceTitle } from '@/lib/text/nl/courses/invoice-sheet';
import { ownInvoicesText as text } from '@/lib/text/nl/courses/invoices';
import { ProviderPage } from '../../../_components/provider-page';
import { providerHref } from '../../../_components/which-provider';
import { OwnInvoiceView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

export default async function OwnInvoicePage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const invoice = await findOwnInvoice((await params).id, opened.actor.accountId);
  if (!invoice) return await notAvailable();
  const { label, href } = place('provider_invoices');
  return (
    <ProviderPage
      title={invoiceTitle(invoice)}
      trail={[{ label, href: providerHref(href, { id: invoice.providerId }) }]}
    >
      <OwnInvoiceView invoice={invoice} today={opened.today} />
    </ProviderPage>
  );
}
