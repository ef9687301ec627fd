import type { Metadata } from 'next';
import { managedClaimColumns } from '@/app/_components/claim-columns';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { MANAGED_CLAIMS } from '@/lib/attendance/claim-places';
import { listManagedClaims } from '@/lib/server/attendance/data/claim-lists';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { managedClaimsText as text } from '@/lib/text/nl/attendance/claims';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default definePage('manage_attendance', async ({ today, query }) => {
  const { rows, ...steps } = await listManagedClaims({ today, place: readPlace(query), size: SIZE });
  return (
    <ManagementPage queue="management_claims" title={text.title} lead={text.lead}>
      <QueueList
        label={text.caption}
        columns={managedClaimColumns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (place) => placeHref(MANAGED_CLAIMS, place))}
      />
      <ExportLink list="aanwezigheid" query={query} />
    </ManagementPage>
  );
});
