import { providerClaimColumns } from '@/app/_components/claim-columns';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import { PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import type { Claim } from '@/lib/server/attendance/data/claims';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { providerClaimsText as text } from '@/lib/text/nl/attendance/claims';

type ProviderClaimsViewProps = { page: Paged<Claim>; after: string };

/** What waits for an answer, the first term first. */
export function ProviderClaimsView({ page: { rows, ...steps }, after }: ProviderClaimsViewProps) {
  const done = text.after[after];
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      <Table
        label={text.caption}
        captionHidden
        columns={providerClaimColumns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>}
      />
      <PageSteps {...stepHrefs(steps, (place) => placeHref(PROVIDER_CLAIMS, place))} />
    </>
  );
}
