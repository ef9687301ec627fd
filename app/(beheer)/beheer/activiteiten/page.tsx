import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ExportLink } from '@/app/(beheer)/_components/export-link';
import { loadKeptFilters } from '@/app/(beheer)/_components/load-kept-filters';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { countStates } from '@/app/(beheer)/_components/queue-page';
import { DECIDED_PARAM, reviewPaths } from '@/lib/review/review-forms';
import { reviewQueue } from '@/lib/review/review-queue';
import { listWorkers } from '@/lib/server/access/data/workers';
import { openSearch } from '@/lib/server/casework/searched-lists';
import { getSettings } from '@/lib/server/content/data/settings';
import { countActivities } from '@/lib/server/review/data/review-queue';
import { firstValue, wholeNumber } from '@/lib/shared/list-address';
import { reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { loadActivities, loadReviewed } from './_components/load-activities';
import { ActivityQueueView } from './view';

const path = reviewPaths.beheer;

export const metadata: Metadata = { title: text.title };

export default definePage('assign_activities', async (asked) => {
  const { actor, today, query } = asked;
  const { params, isExpired } = await openSearch('activiteiten', query, actor.accountId);
  const by = { accountId: actor.accountId, sees: 'all' } as const;
  const settings = await getSettings(today);
  const [queue, counts, kept, reviewed, workers] = await Promise.all([
    loadActivities(params, { by, today, path }),
    countStates(reviewQueue, (queries) => countActivities(queries, by, settings)),
    loadKeptFilters('activiteiten', actor.accountId),
    loadReviewed(params, by, path),
    listWorkers(),
  ]);
  return (
    <ManagementPage queue="management_activities" done={asked.done} title={text.title}>
      <ActivityQueueView
        {...{ path, queue, counts, kept, reviewed, workers }}
        given={wholeNumber(firstValue(params.gegeven))}
        left={wholeNumber(firstValue(params.gebleven))}
        isDeciding={firstValue(params[DECIDED_PARAM]) !== ''}
        readerId={actor.accountId}
        isExpired={isExpired}
      />
      <ExportLink list="activiteiten" query={query} />
    </ManagementPage>
  );
});
