import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { OwnAssessments } from '@/app/(beheer)/_components/own-assessments';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { KeptFilters } from '@/lib/casework/saved-filters';
import { type AccreditationQuery, accreditationQueue } from '@/lib/courses/accreditation-queue';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import type { QueuedRequest } from '@/lib/server/courses/data/accreditation-queue';
import type { OwnAssessment } from '@/lib/server/courses/data/assessments';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { promisedChoice } from '@/lib/shared/promised-day';
import { accreditationQueueText as text } from '@/lib/text/nl/courses/accreditation';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import type { RequestPage } from './_components/load-requests';

type AccreditationQueueViewProps = {
  page: RequestPage;
  counts?: Partial<Record<AccreditationQuery['state'], number>>;
  kept?: KeptFilters;
  colleagues: { id: string; name: string }[];
  /** What a manager was asked to assess themselves. */
  own: OwnAssessment[];
  isExpired: boolean;
  today: CalendarDate;
  readerId: string;
};

/** Every request for accreditation that waits, or ended. */
export function AccreditationQueueView(props: AccreditationQueueViewProps) {
  const { page, counts, kept, colleagues, own, isExpired, today } = props;
  const { path, query, rows, total, steps, nextHref, decided } = page;
  const isNarrowed = accreditationQueue.isNarrowed(query);
  return (
    <>
      {decided && <JustDecided key={decided.id} done={decided.done} nextHref={nextHref} words={text} />}
      {isExpired && <SearchExpired />}
      <QueueFilter
        path={path}
        queue={accreditationQueue}
        query={query}
        words={text.filter}
        counts={counts}
        kept={kept}
        choice={promisedChoice(query.promised, text.filter.promised)}
        next={!decided && nextHref ? { href: nextHref, label: text.next } : null}
        colleagues={colleagues}
      />
      <QueueList
        label={text.caption}
        columns={columns(props)}
        rows={rows}
        empty={isNarrowed ? text.nothingFound : text.empty}
        found={isNarrowed && total > 0 && text.found(total)}
        steps={steps}
      />
      {own.length > 0 && <OwnAssessments assessments={own} today={today} />}
    </>
  );
}

function columns({ page, today, readerId }: AccreditationQueueViewProps): TableColumn<QueuedRequest>[] {
  const { title, provider, state, holder, age, answerBy } = text.columns;
  return [
    {
      key: 'title',
      heading: title,
      rowHeader: true,
      cell: (row) => <a href={accreditationQueue.href(`${page.path}/${row.id}`, page.query)}>{row.title}</a>,
    },
    { key: 'provider', heading: provider, cell: (row) => row.providerName },
    {
      key: 'state',
      heading: state,
      cell: (row) => (
        <>
          {text.states[row.state]}
          {row.state === 'in_review' && `, ${text.answered(row.answered, row.asked)}`}{' '}
          {row.isLate && <Tag isLate>{text.late}</Tag>} {row.hasNotes && <Tag>{text.noted}</Tag>}
        </>
      ),
    },
    {
      key: 'holder',
      heading: holder,
      cell: ({ assignedTo }) => (assignedTo?.id === readerId ? text.you : (assignedTo?.name ?? text.nobody)),
    },
    {
      key: 'age',
      heading: age,
      noWrap: true,
      cell: (row) =>
        isOpenAccreditation(row.state)
          ? text.age(Math.max(0, daysBetween(amsterdamDateOf(row.submittedAt), today)))
          : text.ended,
    },
    {
      key: 'answer',
      heading: answerBy,
      noWrap: true,
      cell: (row) => (
        <>
          {formatShortDate(row.answerDueOn)}{' '}
          {isOpenAccreditation(row.state) && row.answerDueOn < today && <Tag isLate>{text.late}</Tag>}
        </>
      ),
    },
  ];
}
