import { Details } from '@/components/ui/details';
import { Table, type TableColumn } from '@/components/ui/table';
import { averageWait, type OwnMonth, ownTotal } from '@/lib/casework/own-figures';
import { ownFiguresText as text } from '@/lib/text/nl/casework/assessing';
import { formatMonth } from '@/lib/text/nl/shared/format';

/** How much an assessor decided, and how long that waited; nobody else sees it. */
export function OwnFigures({ months }: { months: OwnMonth[] }) {
  if (months.length === 0) return null;
  const total = ownTotal(months);
  return (
    <Details summary={text.summary(total.decided)}>
      <p>{text.average(averageWait(total))}</p>
      <Table label={text.caption} captionHidden columns={columns} rows={months} rowKey={({ month }) => month} />
    </Details>
  );
}

const columns: TableColumn<OwnMonth>[] = [
  { key: 'month', heading: text.columns.month, rowHeader: true, cell: ({ month }) => formatMonth(month) },
  { key: 'decided', heading: text.columns.decided, align: 'end', cell: ({ decided }) => String(decided) },
  { key: 'wait', heading: text.columns.wait, align: 'end', cell: (month) => text.wait(averageWait(month)) },
];
