import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { openPage } from '@/lib/server/access/door';
import { providersOf } from '@/lib/server/courses/data/contacts';
import { listOwnInvoices } from '@/lib/server/courses/data/invoice-lists';
import type { AddressParams } from '@/lib/shared/list-address';
import { readPlace } from '@/lib/shared/list-place';
import { ownInvoicesText as text } from '@/lib/text/nl/courses/invoices';
import { ProviderPage } from '../../_components/provider-page';
import { providerAsked } from '../../_components/which-provider';
import { OwnInvoicesView } from './view';

const ROWS = 25;

export const metadata: Metadata = { title: text.title };

export default async function OwnInvoicesPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { actor, today } = opened;
  const params = await searchParams;
  const own = await providersOf(actor.accountId);
  const provider = providerAsked(own, params);
  if (!provider) return await notAvailable();
  const page = await listOwnInvoices(provider.id, actor.accountId, readPlace(params), ROWS);
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <OwnInvoicesView {...{ own, provider, page, today }} />
    </ProviderPage>
  );
}
