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
  const queue = await loadActivities(params, { by, today, path });
  const settings = await getSettings(today);
  const counts = await countStates(reviewQueue, (queries) => countActivities(queries, by, settings));
  return (
    <ManagementPage queue="management_activities" done={asked.done} title={text.title}>
      <ActivityQueueView
        path={path}
        queue={queue}
        counts={counts}
        kept={await loadKeptFilters('activiteiten', actor.accountId)}
        reviewed={await loadReviewed(params, by, path)}
        given={wholeNumber(firstValue(params.gegeven))}
        left={wholeNumber(firstValue(params.gebleven))}
        isDeciding={firstValue(params[DECIDED_PARAM]) !== ''}
        workers={await listWorkers()}
        readerId={actor.accountId}
        isExpired={isExpired}
      />
      <ExportLink list="activiteiten" query={query} />
    </ManagementPage>
  );
});
