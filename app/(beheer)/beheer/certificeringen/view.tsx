import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { KeptFilters } from '@/lib/casework/saved-filters';
import { type CertificationQuery, certificationQueue } from '@/lib/certification/certification-queue';
import { printedName } from '@/lib/names/printed-name';
import type { QueuedCertification } from '@/lib/server/certification/data/certification-queue';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { promisedChoice } from '@/lib/shared/promised-day';
import { certificationQueueText as text } from '@/lib/text/nl/certification/certification-queue';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import type { CertificationPage } from './_components/load-certifications';

type CertificationQueueViewProps = {
  page: CertificationPage;
  counts?: Partial<Record<CertificationQuery['state'], number>>;
  kept?: KeptFilters;
  isExpired: boolean;
  today: CalendarDate;
};

/** Requests that wait for a decision, or ended. */
export function CertificationQueueView({ page, counts, kept, isExpired, today }: CertificationQueueViewProps) {
  const { path, query, rows, total, steps, nextHref, decided } = page;
  const isNarrowed = certificationQueue.isNarrowed(query);
  return (
    <>
      {decided && (
        <JustDecided key={decided.id} subjectId={decided.id} done={decided.done} nextHref={nextHref} words={text} />
      )}
      {isExpired && <SearchExpired />}
      <QueueFilter
        path={path}
        queue={certificationQueue}
        query={query}
        words={text.filter}
        counts={counts}
        kept={kept}
        choice={promisedChoice(query.promised, text.filter.promised)}
        next={!decided && nextHref ? { href: nextHref, label: text.next } : null}
      />
      <QueueList
        label={text.caption}
        columns={columns(page, today)}
        rows={rows}
        empty={isNarrowed ? text.nothingFound : text.empty}
        found={isNarrowed && total > 0 && text.found(total)}
        steps={steps}
      />
    </>
  );
}

function columns({ path, query }: CertificationPage, today: CalendarDate): TableColumn<QueuedCertification>[] {
  const { name, number, cycle, requestedOn, answerBy, toReview, decidedOn } = text.columns;
  const ended: TableColumn<QueuedCertification>[] = [
    {
      key: 'decided',
      heading: decidedOn,
      noWrap: true,
      cell: ({ decision, endedOn }) => {
        const on = decision?.on ?? endedOn;
        return on && formatShortDate(on);
      },
    },
  ];
  const open: TableColumn<QueuedCertification>[] = [
    {
      key: 'answer',
      heading: answerBy,
      noWrap: true,
      cell: ({ answerDueOn }) => (
        <>
          {formatShortDate(answerDueOn)} {answerDueOn < today && <Tag isLate>{text.late}</Tag>}
        </>
      ),
    },
    { key: 'reviewer', heading: toReview, align: 'end', cell: (row) => row.toReview },
  ];
  return [
    {
      key: 'name',
      heading: name,
      rowHeader: true,
      cell: ({ id, holder }) => (
        <a href={certificationQueue.href(`${path}/${id}`, query)}>{printedName(holder.name)}</a>
      ),
    },
    { key: 'number', heading: number, noWrap: true, cell: ({ holder }) => holder.number },
    {
      key: 'cycle',
      heading: cycle,
      noWrap: true,
      cell: (row) => text.cycle(formatShortDate(row.cycle.start), formatShortDate(row.cycle.end)),
    },
    { key: 'requested', heading: requestedOn, noWrap: true, cell: (row) => formatShortDate(row.requestedOn) },
    ...(query.state === 'open' ? open : ended),
  ];
}
