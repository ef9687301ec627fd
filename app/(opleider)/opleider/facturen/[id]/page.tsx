import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { place } from '@/components/frame/places';
import { findOwnInvoice } from '@/lib/server/invoices/data/invoices';
import { invoiceTitle } from '@/lib/text/nl/invoices/invoice-sheet';
import { ownInvoicesText as text } from '@/lib/text/nl/invoices/invoices';
import { ProviderPage } from '../../../_components/provider-page';
import { providerHref } from '../../../_components/which-provider';
import { OwnInvoiceView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

export default definePage('act_for_provider', async ({ actor, today }, { id }: { id: string }) => {
  const invoice = await findOwnInvoice(id, actor.accountId);
  if (!invoice) return null;
  const { label, href } = place('provider_invoices');
  return (
    <ProviderPage
      title={invoiceTitle(invoice)}
      trail={[{ label, href: providerHref(href, { id: invoice.providerId }) }]}
    >
      <OwnInvoiceView invoice={invoice} today={today} />
    </ProviderPage>
  );
});
