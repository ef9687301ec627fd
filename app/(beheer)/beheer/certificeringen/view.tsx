import { JustDecided } from '@/app/(beheer)/_components/just-decided';
import type { TakeBackOffer } from '@/app/(beheer)/_components/load-take-back';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import type { TableColumn } from '@/components/ui/table';
import { printedName } from '@/lib/names/printed-name';
import type { HeldCertification, QueuedCertification } from '@/lib/server/certification/data/certifications';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { certificationCaseText, certificationQueueText as text } from '@/lib/text/nl/certification/certification';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const PATH = '/beheer/certificeringen';
const { columns: headings } = text;

const columns: TableColumn<QueuedCertification>[] = [
  {
    key: 'name',
    heading: headings.name,
    rowHeader: true,
    cell: ({ id, holder }) => <a href={`${PATH}/${id}`}>{printedName(holder.name)}</a>,
  },
  { key: 'number', heading: headings.number, noWrap: true, cell: ({ holder }) => holder.number },
  {
    key: 'cycle',
    heading: headings.cycle,
    noWrap: true,
    cell: ({ cycle }) => text.cycle(formatShortDate(cycle.start), formatShortDate(cycle.end)),
  },
  {
    key: 'requested',
    heading: headings.requestedOn,
    noWrap: true,
    cell: ({ requestedOn }) => formatShortDate(requestedOn),
  },
  { key: 'reviewer', heading: headings.toReview, align: 'end', cell: ({ toReview }) => toReview },
];

type CertificationQueueViewProps = {
  page: Paged<QueuedCertification>;
  /** What was just decided, read back from the database. */
  decided: HeldCertification | null;
  takeBack: TakeBackOffer | null;
};

/** Requests that wait for a decision, oldest first. */
export function CertificationQueueView({ page: { rows, ...steps }, decided, takeBack }: CertificationQueueViewProps) {
  const [next] = rows;
  const { granted, refused } = certificationCaseText.done;
  return (
    <>
      {decided?.decision && (
        <JustDecided
          key={decided.id}
          done={(decided.state === 'granted' ? granted : refused)(printedName(decided.holder.name))}
          takeBack={takeBack}
          nextHref={next ? `${PATH}/${next.id}` : null}
          words={text}
        />
      )}
      <QueueList
        label={text.caption}
        columns={columns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (place) => placeHref(PATH, place))}
      />
    </>
  );
}
