import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { readProviderQuery } from '@/lib/providers/provider-query';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { countProviderRequests, listProviders } from '@/lib/server/providers/data/providers';
import { readPlace } from '@/lib/shared/list-place';
import { providerListText as text } from '@/lib/text/nl/providers/provider-management';
import { ProviderListView } from './view';

const ROWS = 25;

export const metadata: Metadata = { title: text.title };

export default definePage('manage_providers', async (asked) => {
  const { actor } = asked;
  const { params, isExpired } = await openSearch('opleiders', asked.query, actor.accountId);
  const query = readProviderQuery(params);
  const [page, waiting] = await Promise.all([listProviders(query, readPlace(params), ROWS), countProviderRequests()]);
  return (
    <ManagementPage queue="management_providers" title={text.title} lead={text.lead}>
      {isExpired && <SearchExpired />}
      <ProviderListView query={query} page={page} waiting={waiting} />
    </ManagementPage>
  );
});
