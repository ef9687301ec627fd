import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { assignedQueue } from '@/lib/casework/assigned-queue';
import { countAssigned } from '@/lib/server/casework/data/assigned';
import { countOwnDecisions, listOwnDecisions, listOwnMonths } from '@/lib/server/casework/data/own-decisions';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { getSettings } from '@/lib/server/content/data/settings';
import { assessingText as text } from '@/lib/text/nl/casework/assessing';
import { loadAssigned } from './_components/load-assigned';
import { AssessingView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('assess', async (asked) => {
  const { actor, today, done } = asked;
  const { accountId } = actor;
  const { params, isExpired } = await openSearch('beoordelen', asked.query, accountId);
  const query = assignedQueue.read(params);
  const { numberPrefix } = await getSettings(today);
  const isDecided = query.state === 'decided';
  const [page, waiting, decided, decisions, months] = await Promise.all([
    loadAssigned(params, asked),
    countAssigned({ accountId, today, numberPrefix }),
    countOwnDecisions(accountId),
    isDecided ? listOwnDecisions(accountId, query) : null,
    isDecided ? listOwnMonths(accountId, today) : [],
  ]);
  return (
    <ManagementPage done={asked.done} queue="assessing" title={text.title}>
      <AssessingView {...{ page, decisions, months, done, isExpired }} counts={{ ...waiting, decided }} />
    </ManagementPage>
  );
});
