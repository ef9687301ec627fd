import { ownClaimColumns } from '@/app/_components/claim-columns';
import { FoundRuns, RunSearchForm } from '@/app/_components/run-search';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import { claimPath, OWN_CLAIMS } from '@/lib/attendance/claim-places';
import type { RunSearch } from '@/lib/attendance/run-search';
import type { Claim } from '@/lib/server/attendance/data/claims';
import type { FoundRun } from '@/lib/server/attendance/data/found-runs';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { ownClaimsText as text } from '@/lib/text/nl/attendance/claims';

type OwnClaimsViewProps = {
  search: RunSearch;
  /** Null while nothing was asked. */
  found: Paged<FoundRun> | null;
  page: Paged<Claim>;
};

/** Where a claim begins, and what became of earlier ones. */
export function OwnClaimsView({ search, found, page: { rows, ...steps } }: OwnClaimsViewProps) {
  const { list } = text;
  return (
    <>
      <section className="flow" aria-labelledby="zoeken">
        <h2 id="zoeken">{text.search.heading}</h2>
        <RunSearchForm path={OWN_CLAIMS} search={search} />
        {found && <FoundRuns path={OWN_CLAIMS} search={search} page={found} hrefOf={claimPath} />}
      </section>
      <section className="flow" aria-labelledby="meldingen">
        <h2 id="meldingen">{list.heading}</h2>
        <Table
          label={list.caption}
          captionHidden
          columns={ownClaimColumns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState heading={list.empty.heading}>{list.empty.text}</EmptyState>}
        />
        <PageSteps of={list.heading} {...stepHrefs(steps, (place) => placeHref(OWN_CLAIMS, place))} />
      </section>
    </>
  );
}
