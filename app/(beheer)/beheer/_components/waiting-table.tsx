import { place } from '@/components/frame/places';
import { DataBadge } from '@/components/ui/data-badge';
import { Table } from '@/components/ui/table';
import { countedOf, type Waiting, type WaitingByKind, type WaitingKind, waitingKinds } from '@/lib/casework/overview';
import { overviewText } from '@/lib/text/nl/casework/tasks';
import { formatCount } from '@/lib/text/nl/shared/format';
import { countedHref, places } from './counted-href';

const text = overviewText.waiting;

type Row = Waiting & { kind: WaitingKind };

/** Everything that waits, one kind a row; what nobody promised a day for has none. */
export function WaitingTable({ waiting }: { waiting: WaitingByKind }) {
  const rows = waitingKinds.map((kind) => ({ kind, ...waiting[kind] }));
  const count = (key: 'waiting' | 'week' | 'free') => ({
    key,
    heading: text.columns[key],
    align: 'end' as const,
    cell: (row: Row) => <Count count={row[key]} href={countedHref(row.kind, countedOf[key])} />,
  });
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
        count('waiting'),
        count('week'),
        {
          key: 'late',
          heading: text.columns.late,
          align: 'end',
          noWrap: true,
          cell: ({ kind, late }) => <Late count={late} href={countedHref(kind, countedOf.late)} />,
        },
        count('free'),
      ]}
    />
  );
}

type CountProps = { count: number | null; href: string | null };

/** Its row and its column say of what. */
export function Count({ count, href }: CountProps) {
  if (count === null)
    return (
      <>
        <span className="table-nothing" aria-hidden="true">
          –
        </span>
        <span className="sr-only">{text.notPromised}</span>
      </>
    );
  return count > 0 && href ? <a href={href}>{formatCount(count)}</a> : formatCount(count);
}

export function Late({ count, href }: CountProps) {
  if (!count) return <Count count={count} href={href} />;
  const badge = <DataBadge tone="danger" word={text.late(count)} />;
  return href ? <a href={href}>{badge}</a> : badge;
}
