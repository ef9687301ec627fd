import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { loadKeptFilters } from '@/app/(beheer)/_components/load-kept-filters';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { countStates } from '@/app/(beheer)/_components/queue-page';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { listWorkers } from '@/lib/server/access/data/workers';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { countRequests } from '@/lib/server/courses/data/accreditation-queue';
import { listOwnAssessments } from '@/lib/server/courses/data/assessments';
import { accreditationQueueText as text } from '@/lib/text/nl/courses/accreditation';
import { loadRequests } from './_components/load-requests';
import { AccreditationQueueView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('decide_accreditations', async ({ actor: { accountId }, today, query }) => {
  const { params, isExpired } = await openSearch('accreditaties', query, accountId);
  const [page, counts, kept, workers, own] = await Promise.all([
    loadRequests(params, { accountId, today }),
    countStates(accreditationQueue, (queries) => countRequests(queries, { accountId, sees: 'all' }, today)),
    loadKeptFilters('accreditaties', accountId),
    listWorkers(),
    listOwnAssessments(accountId),
  ]);
  return (
    <ManagementPage queue="management_accreditations" title={text.title}>
      <AccreditationQueueView
        {...{ page, counts, kept, own, isExpired, today }}
        colleagues={workers.filter(({ id }) => id !== accountId)}
        readerId={accountId}
      />
      <ExportLink list="accreditaties" query={query} />
    </ManagementPage>
  );
});
