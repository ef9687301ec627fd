import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { type ReviewQuery, reviewQueue } from '@/lib/review/review-queue';
import { reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { activityColumns } from './activity-columns';
import { AssignForm } from './assign-form';
import type { ActivityRow } from './load-activities';

type ActivityListProps = {
  query: ReviewQuery;
  rows: ActivityRow[];
  total?: number;
  /** To whom they can be given, with the address's own query; absent for those who can't give any. */
  assigning?: { people: { value: string; label: string }[]; filter: string };
  empty?: { heading: string; text: string };
  of?: string;
  steps?: { previousHref: string | null; nextHref: string | null };
};

const NO_STEPS = { previousHref: null, nextHref: null };

export function ActivityList(props: ActivityListProps) {
  const { query, rows, total = 0, assigning, empty = text.empty, of, steps = NO_STEPS } = props;
  const isNarrowed = reviewQueue.isNarrowed(query);
  const people = query.state === 'ended' ? undefined : assigning?.people;
  return (
    <QueueList
      label={text.caption}
      columns={activityColumns}
      rows={rows}
      empty={isNarrowed ? text.nothingFound : empty}
      found={isNarrowed && total > 0 && text.found(total)}
      after={people?.length === 0 && text.assign.nobodyElse}
      of={of}
      steps={steps}
    >
      {/* The ticks are of these rows: another page or filter starts anew. */}
      {assigning && people && people.length > 0 && (
        <AssignForm key={rows.map(({ id, holderId }) => `${id}${holderId}`).join()} rows={rows} {...assigning} />
      )}
    </QueueList>
  );
}
