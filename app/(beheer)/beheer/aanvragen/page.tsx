import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { caseQueue } from '@/lib/application/case-queue';
import { listWorkers } from '@/lib/server/access/data/workers';
import { countCases } from '@/lib/server/application/data/cases';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { managementText, queueText } from '@/lib/text/nl/casework/management';
import { loadCases } from './_components/load-cases';
import { CaseQueueView } from './view';

export const metadata: Metadata = { title: queueText.title };

export default definePage('decide_applications', async (asked) => {
  const { actor, today } = asked;
  const { accountId } = actor;
  const { params, isExpired } = await openSearch('aanvragen', asked.query, accountId);
  const cases = await loadCases(params, asked, { role: 'register_manager', path: '/beheer/aanvragen' });
  const [waiting = 0] = caseQueue.isNarrowed(cases.query)
    ? await countCases([caseQueue.asking({})], { accountId, sees: 'all' }, today)
    : [cases.total];
  const colleagues = (await listWorkers()).filter(({ id }) => id !== accountId);
  return (
    <ManagementPage title={queueText.title} lead={managementText.waiting(waiting)}>
      <CaseQueueView {...{ cases, colleagues, isExpired, today }} readerId={accountId} />
    </ManagementPage>
  );
});
