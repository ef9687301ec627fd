import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { openPage } from '@/lib/server/access/door';
import { providersOf } from '@/lib/server/courses/data/contacts';
import { findOwnProvider } from '@/lib/server/courses/data/providers';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { ownDetailsText as text } from '@/lib/text/nl/courses/provider-desk';
import { ProviderPage } from '../../_components/provider-page';
import { providerAsked } from '../../_components/which-provider';
import { OwnDetailsView } from './view';

export const metadata: Metadata = { title: text.title };

export default async function OwnDetailsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { accountId, hasSecondFactor = false } = opened.actor;
  const params = await searchParams;
  const own = await providersOf(accountId);
  const current = providerAsked(own, params);
  const provider = current && (await findOwnProvider(current.id, accountId));
  if (!provider) return await notAvailable();
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <OwnDetailsView {...{ own, provider, hasSecondFactor }} isSaved={firstValue(params.na) === 'bewaard'} />
    </ProviderPage>
  );
}
