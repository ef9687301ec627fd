import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PageSteps } from '@/components/ui/page-steps';
import { type DossierSearch, dossierSearchParams, readDossierSearch } from '@/lib/casework/dossier-list';
import { type DossiersFound, searchDossiers } from '@/lib/server/casework/search-dossiers';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { type Place, placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { dossierSearchText as text } from '@/lib/text/nl/casework/dossiers';
import { DossierSearchForm, dossierSearchFieldId } from './_components/dossier-search-form';
import { DossierTable } from './_components/dossier-table';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_dossiers', async (asked) => {
  const { params, isExpired } = await openSearch('dossiers', asked.query, asked.actor.accountId);
  const search = readDossierSearch(params);
  const isAsked = params.q !== undefined || search.filter !== null;
  const found = isAsked ? await searchDossiers(search, asked, readPlace(params)) : null;
  const reason = found && !found.ok ? found.reasons[0]?.code : undefined;
  const problem = reason && text.refusals[reason];
  return (
    <ManagementPage title={text.title} lead={text.lead}>
      {problem && <ErrorSummary errors={[{ fieldId: dossierSearchFieldId, message: problem }]} />}
      {isExpired && <SearchExpired />}
      <DossierSearchForm search={search} problem={problem} />
      {!isAsked && <p>{text.begin}</p>}
      {found?.ok && <Results {...found} search={search} />}
    </ManagementPage>
  );
});

type ResultsProps = DossiersFound & { search: DossierSearch };

function Results({ hits, total, byName, isWhole, search, ...steps }: ResultsProps) {
  if (total === 0 && isWhole) return <EmptyState heading={text.nothing.heading}>{text.nothing.text}</EmptyState>;
  return (
    <div className="flow">
      <h2>{text.found(total)}</h2>
      {!isWhole && <p>{text.notWhole}</p>}
      {!byName && <p>{text.byNumber}</p>}
      {hits.length > 0 && <DossierTable hits={hits} />}
      <PageSteps {...stepHrefs(steps, (to) => addressOf(search, to))} />
    </div>
  );
}

function addressOf(search: DossierSearch, to: Place): string {
  return placeHref('/beheer/dossiers', to, { params: dossierSearchParams(search) });
}
