import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { isNarrowedReview, type ReviewQuery } from '@/lib/review/review-queue';
import { reviewQueueText as text } from '@/lib/text/nl/review/review-pages';
import { activityColumns } from './activity-columns';
import { AssignForm } from './assign-form';
import type { ActivityRow } from './load-activities';

type ActivityListProps = {
  query: ReviewQuery;
  rows: ActivityRow[];
  /** To whom they can be given, with the address's own query; absent for who can't give any. */
  assigning?: { people: { value: string; label: string }[]; filter: string };
  empty?: { heading: string; text: string };
};

/** The activities of a page, to open or to give to somebody. */
export function ActivityList({ query, rows, assigning, empty = text.empty }: ActivityListProps) {
  if (rows.length === 0) {
    const { heading, text: words } = isNarrowedReview(query) ? text.nothingFound : empty;
    return <EmptyState heading={heading}>{words}</EmptyState>;
  }
  // The ticks are of these rows: another page or filter starts anew.
  if (assigning && assigning.people.length > 0 && query.stand !== 'afgerond')
    return <AssignForm key={rows.map(({ id, holderId }) => `${id}${holderId}`).join()} rows={rows} {...assigning} />;
  return (
    <>
      <Table label={text.caption} columns={activityColumns} rows={rows} rowKey={({ id }) => id} />
      {assigning && query.stand !== 'afgerond' && <p>{text.assign.nobodyElse}</p>}
    </>
  );
}
