import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { listOwnInvoices } from '@/lib/server/invoices/data/invoice-lists';
import { providersOf } from '@/lib/server/providers/data/contacts';
import { readPlace } from '@/lib/shared/list-place';
import { ownInvoicesText as text } from '@/lib/text/nl/invoices/invoices';
import { ProviderPage } from '../../_components/provider-page';
import { providerAsked } from '../../_components/which-provider';
import { OwnInvoicesView } from './view';

const ROWS = 25;

export const metadata: Metadata = { title: text.title };

export default definePage('act_for_provider', async ({ actor, today, query }) => {
  const own = await providersOf(actor.accountId);
  const provider = providerAsked(own, query);
  if (!provider) return null;
  const page = await listOwnInvoices(provider.id, actor.accountId, readPlace(query), ROWS);
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <OwnInvoicesView {...{ own, provider, page, today }} />
    </ProviderPage>
  );
});
