import { ArrivedNews } from '@/app/(beheer)/_components/arrived-news';
import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import {
  type AssignedQuery,
  type AssignedState,
  assignedKindNames,
  assignedKinds,
  assignedQueue,
} from '@/lib/casework/assigned-queue';
import type { OwnMonth } from '@/lib/casework/own-figures';
import type { OwnDecision } from '@/lib/server/casework/data/own-decisions';
import type { Paged } from '@/lib/shared/list-place';
import { handlingText } from '@/lib/text/nl/application/cases';
import { assessingText as text } from '@/lib/text/nl/casework/assessing';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import type { AssignedPage, AssignedRow } from './_components/load-assigned';
import { OwnDecisions } from './_components/own-decisions';
import { OwnFigures } from './_components/own-figures';

const givenBack = {
  losgelaten: handlingText.done.teruggegeven,
  'activiteit-losgelaten': reviewText.handling.done.teruggegeven,
};

type AssessingViewProps = {
  page: AssignedPage;
  /** What they decided before, where that is what they look at. */
  decisions: Paged<OwnDecision> | null;
  /** How much that was in each month, beside them. */
  months?: OwnMonth[];
  counts?: Partial<Record<AssignedState, number>>;
  /** What led here, as the address says it. */
  done: string;
  isExpired: boolean;
};

/** All that was given to this assessor, of every kind in one list, and what they decided before. */
export function AssessingView({ page, decisions, months = [], counts, done, isExpired }: AssessingViewProps) {
  const { path, query, rows, total, steps, nextHref, decided } = page;
  const isNarrowed = query.text !== '' || query.kind !== '' || query.state !== 'open';
  const { filter } = text;
  const offered = assignedKinds.map((kind) => ({ value: assignedKindNames[kind], label: filter.kinds[kind] }));
  return (
    <>
      {decided && (
        <JustDecided key={decided.id} subjectId={decided.id} done={decided.done} nextHref={nextHref} words={text} />
      )}
      <ArrivedNews news={done} texts={givenBack} />
      {isExpired && <SearchExpired />}
      <QueueFilter
        path={path}
        queue={assignedQueue}
        query={query}
        words={filter}
        counts={counts}
        next={!decided && nextHref ? { href: nextHref, label: text.next } : null}
        hasWords={decisions === null}
        choice={{
          name: 'soort',
          label: filter.kind,
          chosen: query.kind === '' ? '' : assignedKindNames[query.kind],
          options: [{ value: '', label: filter.everyKind }, ...offered],
        }}
      />
      {decisions ? (
        <>
          <OwnFigures months={months} />
          <OwnDecisions decisions={decisions} query={query} path={path} />
        </>
      ) : (
        <QueueList
          label={text.caption}
          columns={columns(query)}
          rows={rows}
          empty={isNarrowed ? text.nothingFound : text.empty}
          found={isNarrowed && total > 0 && text.found(total)}
          steps={steps}
        />
      )}
    </>
  );
}

function columns(query: AssignedQuery): TableColumn<AssignedRow>[] {
  const { what, kind, of, age, dueOn } = text.columns;
  return [
    {
      key: 'what',
      heading: what,
      rowHeader: true,
      cell: (row) => (
        <a href={assignedQueue.href(row.href, query)} className="wrap-anywhere">
          {row.what}
        </a>
      ),
    },
    { key: 'kind', heading: kind, cell: (row) => text.kinds[row.kind] },
    {
      key: 'of',
      heading: of,
      cell: (row) => (
        <>
          {row.of} <span className="form-hint whitespace-nowrap">{row.number}</span>
        </>
      ),
    },
    { key: 'age', heading: age, noWrap: true, cell: (row) => row.age },
    {
      key: 'due',
      heading: dueOn,
      noWrap: true,
      cell: (row) =>
        (row.dueOn || row.marks.length > 0) && (
          <>
            {row.dueOn && formatShortDate(row.dueOn)} {row.isLate && <Tag isLate>{text.late}</Tag>}{' '}
            {row.marks.map((mark) => (
              <Tag key={mark}>{mark}</Tag>
            ))}
          </>
        ),
    },
  ];
}
