import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import { QueueFilter } from '@/app/(beheer)/_components/queue-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { SearchExpired } from '@/app/(beheer)/_components/search-expired';
import type { TableColumn } from '@/components/ui/table';
import type { KeptFilters } from '@/lib/casework/saved-filters';
import { type CertificationQuery, certificationQueue } from '@/lib/certification/certification-queue';
import { printedName } from '@/lib/names/printed-name';
import type { QueuedCertification } from '@/lib/server/certification/data/certification-queue';
import { certificationQueueText as text } from '@/lib/text/nl/certification/certification-queue';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import type { CertificationPage } from './_components/load-certifications';

type CertificationQueueViewProps = {
  page: CertificationPage;
  counts?: Partial<Record<CertificationQuery['state'], number>>;
  kept?: KeptFilters;
  isExpired: boolean;
};

/** Requests that wait for a decision, or ended. */
export function CertificationQueueView({ page, counts, kept, isExpired }: CertificationQueueViewProps) {
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
        next={!decided && nextHref ? { href: nextHref, label: text.next } : null}
      />
      <QueueList
        label={text.caption}
        columns={columns(page)}
        rows={rows}
        empty={isNarrowed ? text.nothingFound : text.empty}
        found={isNarrowed && total > 0 && text.found(total)}
        steps={steps}
      />
    </>
  );
}

function columns({ path, query }: CertificationPage): TableColumn<QueuedCertification>[] {
  const { name, number, cycle, requestedOn, toReview, decidedOn } = text.columns;
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
    query.state === 'open'
      ? { key: 'reviewer', heading: toReview, align: 'end', cell: (row) => row.toReview }
      : {
          key: 'decided',
          heading: decidedOn,
          noWrap: true,
          cell: ({ decision, endedOn }) => {
            const on = decision?.on ?? endedOn;
            return on && formatShortDate(on);
          },
        },
  ];
}
