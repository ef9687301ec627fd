import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PageSteps } from '@/components/ui/page-steps';
import { type DossierSearch, dossierSearchParams } from '@/lib/casework/dossier-list';
import type { DossiersFound, searchDossiers } from '@/lib/server/casework/search-dossiers';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { dossierSearchText as text } from '@/lib/text/nl/casework/dossiers';
import { DossierSearchForm, dossierSearchFieldId } from './_components/dossier-search-form';
import { DossierTable } from './_components/dossier-table';

type DossiersViewProps = {
  search: DossierSearch;
  /** Null as long as nothing is asked. */
  found: Awaited<ReturnType<typeof searchDossiers>> | null;
  isExpired: boolean;
};

export function DossiersView({ search, found, isExpired }: DossiersViewProps) {
  const reason = found && !found.ok ? found.reasons[0]?.code : undefined;
  const problem = reason && text.refusals[reason];
  return (
    <>
      {problem && <ErrorSummary errors={[{ fieldId: dossierSearchFieldId, message: problem }]} />}
      {isExpired && <SearchExpired />}
      <DossierSearchForm search={search} problem={problem} />
      {!found && (
        <>
          <p>{text.begin}</p>
          <p className="form-hint">{text.hint}</p>
        </>
      )}
      {found?.ok && <Results {...found} search={search} />}
    </>
  );
}

function Results({ hits, total, byName, isWhole, search, ...steps }: DossiersFound & { search: DossierSearch }) {
  if (total === 0 && isWhole) return <EmptyState heading={text.nothing.heading}>{text.nothing.text}</EmptyState>;
  const params = dossierSearchParams(search);
  return (
    <div className="flow">
      <h2 className="text-base">{text.found(total)}</h2>
      {!isWhole && <p>{text.notWhole}</p>}
      {!byName && <p>{text.byNumber}</p>}
      {hits.length > 0 && <DossierTable hits={hits} />}
      <PageSteps {...stepHrefs(steps, (to) => placeHref('/beheer/dossiers', to, { params }))} />
      <p className="form-hint">{text.lead}</p>
    </div>
  );
}
