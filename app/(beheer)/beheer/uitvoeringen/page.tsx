import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { FoundRuns, RunSearchForm } from '@/app/_components/run-search';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { MANAGED_RUNS, managedRunPath } from '@/lib/attendance/run-list';
import { readRunSearch } from '@/lib/attendance/run-search';
import { findRunsWithList } from '@/lib/server/attendance/data/found-runs';
import { managedRunsText as text } from '@/lib/text/nl/attendance/claims';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default definePage('manage_attendance', async ({ today, query }) => {
  const search = readRunSearch(query);
  return (
    <ManagementPage queue="management_runs" title={text.title} lead={text.lead}>
      <RunSearchForm path={MANAGED_RUNS} search={search} isLow />
      <FoundRuns
        path={MANAGED_RUNS}
        search={search}
        page={await findRunsWithList(search, today, SIZE)}
        hrefOf={managedRunPath}
      />
      <ExportLink list="uitvoeringen" query={query} />
    </ManagementPage>
  );
});
