import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { OwnAssessments } from '@/app/(beheer)/_components/own-assessments';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import { ButtonLink } from '@/components/ui/button';
import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { type AccreditationQuery, accreditationQueue } from '@/lib/courses/accreditation-queue';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import type { QueuedRequest } from '@/lib/server/courses/data/accreditation-queue';
import type { SubmittedRequest } from '@/lib/server/courses/data/accreditations';
import type { OwnAssessment } from '@/lib/server/courses/data/assessments';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import type { stepHrefs } from '@/lib/shared/list-place';
import { accreditationQueueText as text } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { formatShortDate } from '@/lib/text/nl/shared/format';

type AccreditationQueueViewProps = {
  path: string;
  query: AccreditationQuery;
  counts?: Partial<Record<AccreditationQuery['state'], number>>;
  rows: QueuedRequest[];
  total: number;
  steps: ReturnType<typeof stepHrefs>;
  colleagues: { id: string; name: string }[];
  /** What was just decided, read back from the database. */
  decided: SubmittedRequest | null;
  /** What a manager was asked to assess themselves. */
  own: OwnAssessment[];
  nextHref: string | null;
  isExpired: boolean;
  today: CalendarDate;
  readerId: string;
};

/** Every request for accreditation that waits, or ended. */
export function AccreditationQueueView(props: AccreditationQueueViewProps) {
  const { path, query, counts, rows, total, steps, colleagues, decided, nextHref, isExpired } = props;
  const { own, today } = props;
  const isNarrowed = accreditationQueue.isNarrowed(query);
  const done = decided && doneText(decided);
  return (
    <>
      {done && <JustDecided key={decided.id} done={done} nextHref={nextHref} words={text} />}
      {!done && nextHref && (
        <p className="form-actions">
          <ButtonLink href={nextHref}>{text.next}</ButtonLink>
        </p>
      )}
      {isExpired && <SearchExpired />}
      <QueueFilter
        path={path}
        queue={accreditationQueue}
        query={query}
        words={text.filter}
        counts={counts}
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

function doneText({ state, contents }: SubmittedRequest): string | null {
  const { done } = accreditationCaseText.decision;
  return state === 'accredited' || state === 'rejected' ? done[state](contents.title) : null;
}

function columns({ path, today, readerId }: AccreditationQueueViewProps): TableColumn<QueuedRequest>[] {
  const { title, provider, state, holder, age, answerBy } = text.columns;
  return [
    {
      key: 'title',
      heading: title,
      rowHeader: true,
      cell: (row) => <a href={`${path}/${row.id}`}>{row.title}</a>,
    },
    { key: 'provider', heading: provider, cell: (row) => row.providerName },
    {
      key: 'state',
      heading: state,
      cell: (row) => (
        <>
          {text.states[row.state]}
          {row.state === 'in_review' && `, ${text.answered(row.answered, row.asked)}`}{' '}
          {row.isLate && <Tag>{text.late}</Tag>}
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
          {isOpenAccreditation(row.state) && row.answerDueOn < today && <Tag>{text.late}</Tag>}
        </>
      ),
    },
  ];
}
