import { place } from '@/components/frame/places';
import { DataBadge } from '@/components/ui/data-badge';
import { Table } from '@/components/ui/table';
import { caseQueue } from '@/lib/application/case-queue';
import { type WaitingByKind, type WaitingKind, waitingKinds } from '@/lib/casework/overview';
import { accreditationQueue } from '@/lib/courses/accreditation-queue';
import { invoicesHref } from '@/lib/invoices/invoice-query';
import { overviewText } from '@/lib/text/nl/casework/tasks';
import { formatCount } from '@/lib/text/nl/shared/format';
import type { PlaceCode } from '@/lib/text/nl/site/frame';

const text = overviewText.waiting;

const places = {
  applications: 'management_applications',
  accreditations: 'management_accreditations',
  tasks: 'management_tasks',
  activities: 'management_activities',
  certifications: 'management_certifications',
  providers: 'management_providers',
  claims: 'management_claims',
  runs: 'management_runs',
  invoices: 'management_invoices',
} as const satisfies Record<WaitingKind, PlaceCode>;

/** The same list, of which only what is late is shown, where it can be asked for. */
const lateHref: Partial<Record<WaitingKind, string>> = {
  applications: caseQueue.href(place('management_applications').href, caseQueue.asking({ pastTerm: true })),
  accreditations: accreditationQueue.href(
    place('management_accreditations').href,
    accreditationQueue.asking({ order: 'answer' }),
  ),
  invoices: invoicesHref(place('management_invoices').href, { list: 'late', text: '' }),
};

/** Everything that waits, one kind a row; what nobody promised a day for has none. */
export function WaitingTable({ waiting }: { waiting: WaitingByKind }) {
  const rows = waitingKinds.map((kind) => ({ kind, ...waiting[kind] }));
  return (
    <Table
      label={text.caption}
      captionHidden
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: 'kind',
          heading: text.columns.kind,
          rowHeader: true,
          cell: ({ kind }) => <a href={place(places[kind]).href}>{text.kinds[kind]}</a>,
        },
        { key: 'waiting', heading: text.columns.waiting, align: 'end', cell: (row) => formatCount(row.waiting) },
        { key: 'week', heading: text.columns.week, align: 'end', cell: ({ week }) => <Count count={week} /> },
        {
          key: 'late',
          heading: text.columns.late,
          align: 'end',
          noWrap: true,
          cell: ({ kind, late }) => <Late count={late} href={lateHref[kind]} />,
        },
        { key: 'free', heading: text.columns.free, align: 'end', cell: ({ free }) => <Count count={free} /> },
      ]}
    />
  );
}

function Count({ count }: { count: number | null }) {
  if (count !== null) return formatCount(count);
  return (
    <>
      <span className="table-nothing" aria-hidden="true">
        –
      </span>
      <span className="sr-only">{text.notPromised}</span>
    </>
  );
}

export function Late({ count, href }: { count: number | null; href?: string }) {
  if (!count) return <Count count={count} />;
  const badge = <DataBadge tone="danger" word={text.late(count)} />;
  return href ? <a href={href}>{badge}</a> : badge;
}
