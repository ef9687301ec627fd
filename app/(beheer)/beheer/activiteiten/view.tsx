import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { workerChoices } from '@/app/(beheer)/_components/worker-choices';
import { Alert } from '@/components/ui/alert';
import type { KeptFilters } from '@/lib/casework/saved-filters';
import { type ReviewQuery, reviewQueue } from '@/lib/review/review-queue';
import type { Account } from '@/lib/server/access/data/accounts';
import { stepHrefs } from '@/lib/shared/list-place';
import { reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { ActivityList } from './_components/activity-list';
import { JustReviewed } from './_components/just-reviewed';
import type { ActivityQueue, Reviewed } from './_components/load-activities';

type ActivityQueueViewProps = {
  path: string;
  queue: ActivityQueue;
  counts?: Partial<Record<ReviewQuery['state'], number>>;
  kept?: KeptFilters;
  reviewed: Reviewed;
  /** How many were just given to somebody, and how many stayed. */
  given: number;
  left: number;
  /** It was come to from a decision, whatever became of that. */
  isDeciding: boolean;
  workers: Account[];
  readerId: string;
  isExpired: boolean;
};

/** Every activity that waits for a review; many can be given to somebody at once. */
export function ActivityQueueView(props: ActivityQueueViewProps) {
  const { path, queue, counts, kept, reviewed, given, left, isDeciding, workers, readerId, isExpired } = props;
  const { query, rows, total, steps, types } = queue;
  const { filter, assign } = text;
  const offered = Object.entries(types).map(([value, label]) => ({ value, label }));
  return (
    <>
      <JustReviewed {...reviewed} />
      {given > 0 && (
        <ArrivedOutcome>
          <Alert variant="success">
            <p>{assign.done(given)}</p>
            {left > 0 && <p>{assign.left(left)}</p>}
          </Alert>
        </ArrivedOutcome>
      )}
      {isExpired && <SearchExpired />}
      <QueueFilter
        path={path}
        queue={reviewQueue}
        query={query}
        words={filter}
        counts={counts}
        kept={kept}
        next={isDeciding || !reviewed.nextHref ? null : { href: reviewed.nextHref, label: text.next }}
        choice={{
          name: 'soort',
          label: filter.type,
          chosen: query.type,
          options: [{ value: '', label: filter.everyType }, ...offered],
        }}
        colleagues={workers.filter(({ id }) => id !== readerId)}
      />
      <ActivityList
        query={query}
        rows={rows}
        total={total}
        assigning={{ people: workerChoices(workers), filter: reviewQueue.href('', query).replace(/^\?/, '') }}
        steps={stepHrefs(steps, (place) => reviewQueue.href(path, { ...query, place }))}
      />
    </>
  );
}
