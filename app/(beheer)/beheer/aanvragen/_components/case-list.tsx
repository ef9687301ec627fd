import { QueueList } from '@/app/(beheer)/_components/queue-list';
import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { isOpen } from '@/lib/application/application-states';
import { type CaseQuery, caseQueue } from '@/lib/application/case-queue';
import { printedName } from '@/lib/names/printed-name';
import type { ShownCase } from '@/lib/server/application/shown-cases';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { namesContact } from '@/lib/shared/contact-words';
import { queueText as text } from '@/lib/text/nl/casework/management';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import type { CaseQueuePage } from './load-cases';

type CaseListProps = {
  cases: CaseQueuePage;
  today: CalendarDate;
  /** Whose page it is: their own cases say "jij". */
  readerId: string;
};

export function CaseList({ cases, today, readerId }: CaseListProps) {
  const { path, query, rows, total, steps } = cases;
  const isNarrowed = caseQueue.isNarrowed(query);
  return (
    <QueueList
      label={text.caption}
      columns={columns(path, query, today, readerId)}
      rows={rows}
      empty={isNarrowed ? text.nothingFound : text.empty}
      found={isNarrowed && total > 0 && text.found(total)}
      steps={steps}
    />
  );
}

function columns(path: string, query: CaseQuery, today: CalendarDate, readerId: string): TableColumn<ShownCase>[] {
  const { name, organisation, state, holder, submittedOn, age, answerBy } = text.columns;
  return [
    {
      key: 'name',
      heading: name,
      rowHeader: true,
      cell: (row) => <a href={caseQueue.href(`${path}/${row.id}`, query)}>{printedName(row.name)}</a>,
    },
    {
      key: 'organisation',
      heading: organisation,
      cell: (row) => row.organisation && <a href={atOrganisation(path, row.organisation)}>{row.organisation}</a>,
    },
    { key: 'state', heading: state, cell: (row) => text.states[row.state] },
    {
      key: 'holder',
      heading: holder,
      cell: ({ assignedTo }) => (assignedTo?.id === readerId ? text.you : (assignedTo?.name ?? text.nobody)),
    },
    {
      key: 'submitted',
      heading: submittedOn,
      noWrap: true,
      spare: true,
      cell: (row) => formatShortDate(row.submittedOn),
    },
    {
      key: 'age',
      heading: age,
      noWrap: true,
      cell: (row) => (isOpen(row.state) ? text.age(Math.max(0, daysBetween(row.submittedOn, today))) : text.ended),
    },
    {
      key: 'answer',
      heading: answerBy,
      noWrap: true,
      cell: (row) => (
        <>
          {formatShortDate(row.answerDueOn)}{' '}
          {row.state === 'submitted' && row.answerDueOn < today && <Tag isLate>{text.late}</Tag>}{' '}
          {row.isDoubtful && <Tag>{text.maybeDouble}</Tag>} {row.hasNotes && <Tag>{text.noted}</Tag>}
        </>
      ),
    },
  ];
}

/** The others at the same organisation: one call to it may do for all. */
export function atOrganisation(path: string, organisation: string): string {
  return caseQueue.href(path, caseQueue.asking({ organisation: namesContact(organisation) ? '' : organisation }));
}
