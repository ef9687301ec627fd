import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { readDossierSearch } from '@/lib/casework/dossier-list';
import { searchDossiers } from '@/lib/server/casework/search-dossiers';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { readPlace } from '@/lib/shared/list-place';
import { dossierSearchText as text } from '@/lib/text/nl/casework/dossiers';
import { DossiersView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_dossiers', async (asked) => {
  const { params, isExpired } = await openSearch('dossiers', asked.query, asked.actor.accountId);
  const search = readDossierSearch(params);
  const isAsked = params.q !== undefined || search.filter !== null;
  const found = isAsked ? await searchDossiers(search, asked, readPlace(params)) : null;
  return (
    <ManagementPage queue="management_dossiers" title={text.title} lead={found ? undefined : text.lead}>
      <DossiersView {...{ search, found, isExpired }} />
      <ExportLink list="dossiers" query={asked.query} />
    </ManagementPage>
  );
});
