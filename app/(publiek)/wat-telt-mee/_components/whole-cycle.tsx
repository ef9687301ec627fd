import { rulesAddress } from '@/components/portfolio/rules-address';
import { Alert } from '@/components/ui/alert';
import { Table, type TableColumn } from '@/components/ui/table';
import { decimalOf, type Hundredths, NOTHING } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { HeldRules } from '@/lib/portfolio/rules-on-day';
import { whatCountsText } from '@/lib/text/nl/content/what-counts';
import { points } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

const { whole: text } = whatCountsText;

type Row = { key: string; what: string; needed: Hundredths; most: Hundredths | null };

const columns: TableColumn<Row>[] = [
  { key: 'what', heading: text.columns.what, rowHeader: true, cell: ({ what }) => what },
  {
    key: 'needed',
    heading: text.columns.needed,
    align: 'end',
    cell: ({ needed }) => (needed === NOTHING ? text.noMinimum : points(decimalOf(needed))),
  },
];

const most: TableColumn<Row> = {
  key: 'most',
  heading: text.columns.most,
  align: 'end',
  cell: (row) => (row.most === null ? text.noMaximum : points(decimalOf(row.most))),
};

export function WholeCycle({ rules: { normSet, cycle } }: { rules: HeldRules }) {
  const hasMaximum = normSet.categories.some(({ max }) => max !== null);
  const beganEarlier = cycle && cycle.start < normSet.validFrom ? formatDate(cycle.start) : null;
  return (
    <section aria-labelledby="cyclus" className="flow">
      <h2 id="cyclus">{text.heading}</h2>
      {cycle && beganEarlier && (
        <Alert variant="warning" heading={text.earlierCycle.heading}>
          <p>{text.earlierCycle.text(beganEarlier)}</p>
          <p>
            <a href={rulesAddress(cycle.start)}>{text.earlierCycle.link(beganEarlier)}</a>
          </p>
        </Alert>
      )}
      <div className="max-w-measure">
        <Table
          label={text.caption}
          columns={hasMaximum ? [...columns, most] : columns}
          rows={rowsOf(normSet)}
          rowKey={({ key }) => key}
        />
      </div>
      <ul className="bulleted">
        <li>
          {lengthOf(normSet)} {cycle && text.current(formatDate(cycle.start), formatDate(cycle.end))}
        </li>
        <li>{text.joiners(normSet.joinerRule)}</li>
        <li>{text.step(decimalOf(normSet.step))}</li>
        <li>{text.countsFrom(formatDate(normSet.countsFrom))}</li>
        <li>{text.which}</li>
      </ul>
    </section>
  );
}

function lengthOf({ cycle: { mode, years, firstStart } }: NormSet): string {
  return mode === 'common' ? text.common(years, formatDate(firstStart)) : text.personal(years);
}

function rowsOf({ total, accreditedMin, categories }: NormSet): Row[] {
  return [
    { key: 'total', what: text.total, needed: total, most: null },
    { key: 'accredited', what: text.accredited, needed: accreditedMin, most: null },
    ...categories.map(({ code, min, max }) => ({
      key: `category:${code}`,
      what: text.category(code),
      needed: min,
      most: max,
    })),
  ];
}
