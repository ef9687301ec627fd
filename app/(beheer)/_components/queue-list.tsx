import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { isOpen } from '@/lib/application/application-states';
import { isNarrowed, type QueueQuery, queueHref } from '@/lib/application/queue-query';
import { printedName } from '@/lib/names/printed-name';
import type { ShownCase } from '@/lib/server/application/open-queue';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { queueText } from '@/lib/text/nl/casework/management';
import { formatShortDate } from '@/lib/text/nl/shared/format';

export type QueuePage = Paged<ShownCase> & { query: QueueQuery; total: number };

type QueueListProps = QueuePage & {
  path: string;
  today: CalendarDate;
  /** Whose page it is: their own cases say "jij". */
  readerId: string;
  empty: { heading: string; text: string };
};

/** The cases that a query found. */
export function QueueList({ path, query, rows, total, today, readerId, empty, ...steps }: QueueListProps) {
  const { heading, text } = isNarrowed(query) ? queueText.nothingFound : empty;
  return (
    <>
      {isNarrowed(query) && total > 0 && <p>{queueText.found(total)}</p>}
      <Table
        label={queueText.caption}
        columns={columns(path, today, readerId)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState heading={heading}>{text}</EmptyState>}
      />
      <PageSteps {...stepHrefs(steps, (place) => queueHref(path, { ...query, place }))} />
    </>
  );
}

function columns(path: string, today: CalendarDate, readerId: string): TableColumn<ShownCase>[] {
  const { name, state, holder, submittedOn, age, answerBy } = queueText.columns;
  const { nobody, you } = queueText;
  return [
    {
      key: 'name',
      heading: name,
      rowHeader: true,
      cell: (row) => <a href={`${path}/${row.id}`}>{printedName(row.name)}</a>,
    },
    { key: 'state', heading: state, cell: (row) => queueText.states[row.state] },
    {
      key: 'holder',
      heading: holder,
      cell: ({ assignedTo }) => (assignedTo?.id === readerId ? you : (assignedTo?.name ?? nobody)),
    },
    { key: 'submitted', heading: submittedOn, noWrap: true, cell: (row) => formatShortDate(row.submittedOn) },
    {
      key: 'age',
      heading: age,
      noWrap: true,
      cell: (row) =>
        isOpen(row.state) ? queueText.age(Math.max(0, daysBetween(row.submittedOn, today))) : queueText.ended,
    },
    {
      key: 'answer',
      heading: answerBy,
      noWrap: true,
      cell: (row) => (
        <>
          {formatShortDate(row.answerDueOn)}{' '}
          {row.state === 'submitted' && row.answerDueOn < today && <Tag>{queueText.late}</Tag>}{' '}
          {row.isDoubtful && <Tag>{queueText.maybeDouble}</Tag>}
        </>
      ),
    },
  ];
}
