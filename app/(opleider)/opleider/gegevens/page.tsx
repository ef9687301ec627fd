import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { providersOf } from '@/lib/server/providers/data/contacts';
import { findOwnProvider } from '@/lib/server/providers/data/providers';
import { ownDetailsText as text } from '@/lib/text/nl/providers/provider-desk';
import { ProviderPage } from '../../_components/provider-page';
import { providerAsked } from '../../_components/which-provider';
import { OwnDetailsView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('act_for_provider', async ({ actor, query, done }) => {
  const { accountId, hasSecondFactor = false } = actor;
  const own = await providersOf(accountId);
  const current = providerAsked(own, query);
  const provider = current && (await findOwnProvider(current.id, accountId));
  if (!provider) return null;
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <OwnDetailsView {...{ own, provider, hasSecondFactor }} isSaved={done === 'bewaard'} />
    </ProviderPage>
  );
});
