import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { loadKeptFilters } from '@/app/(beheer)/_components/load-kept-filters';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { countStates } from '@/app/(beheer)/_components/queue-page';
import { caseQueue } from '@/lib/application/case-queue';
import { listWorkers } from '@/lib/server/access/data/workers';
import { countCases } from '@/lib/server/application/data/cases';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { queueText } from '@/lib/text/nl/casework/management';
import { loadCases } from './_components/load-cases';
import { CaseQueueView } from './view';

export const metadata: Metadata = { title: queueText.title };

export default definePage('decide_applications', async (asked) => {
  const { actor, today } = asked;
  const { accountId } = actor;
  const { params, isExpired } = await openSearch('aanvragen', asked.query, accountId);
  const [cases, counts, workers, kept] = await Promise.all([
    loadCases(params, asked, { role: 'register_manager', path: '/beheer/aanvragen' }),
    countStates(caseQueue, (queries) => countCases(queries, { accountId, sees: 'all' }, today)),
    listWorkers(),
    loadKeptFilters('aanvragen', accountId),
  ]);
  const colleagues = workers.filter(({ id }) => id !== accountId);
  return (
    <ManagementPage queue="management_applications" done={asked.done} title={queueText.title}>
      <CaseQueueView {...{ cases, counts, colleagues, kept, isExpired, today }} readerId={accountId} />
      <ExportLink list="aanvragen" query={asked.query} />
    </ManagementPage>
  );
});
