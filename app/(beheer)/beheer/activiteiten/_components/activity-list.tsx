import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { PageSteps } from '@/components/ui/page-steps';
import { type ReviewQuery, reviewQueue } from '@/lib/review/review-queue';
import { reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { activityColumns } from './activity-columns';
import { AssignForm } from './assign-form';
import type { ActivityRow } from './load-activities';

type ActivityListProps = {
  query: ReviewQuery;
  rows: ActivityRow[];
  total: number;
  /** To whom they can be given, with the address's own query. */
  assigning: { people: { value: string; label: string }[]; filter: string };
  steps: { previousHref: string | null; nextHref: string | null };
};

export function ActivityList({ query, rows, total, assigning, steps }: ActivityListProps) {
  const isNarrowed = reviewQueue.isNarrowed(query);
  const people = query.state === 'ended' ? undefined : assigning.people;
  const isAssigning = people !== undefined && people.length > 0 && rows.length > 0;
  return (
    <QueueList
      label={text.caption}
      columns={activityColumns}
      rows={rows}
      empty={isNarrowed ? text.nothingFound : text.empty}
      found={isNarrowed && total > 0 && text.found(total)}
      after={people?.length === 0 && text.assign.nobodyElse}
      steps={isAssigning ? { previousHref: null, nextHref: null } : steps}
    >
      {/* The ticks are of these rows: another page or filter starts anew. */}
      {isAssigning && (
        <AssignForm
          key={rows.map(({ id, holderId }) => `${id}${holderId}`).join()}
          rows={rows}
          steps={<PageSteps {...steps} />}
          {...assigning}
        />
      )}
    </QueueList>
  );
}
