import { Table, type TableColumn } from '@/components/ui/table';
import type { PreviewPart, PreviewRow } from '@/lib/normsets/person-preview';
import type { Tally } from '@/lib/normsets/preview-counts';
import { compareText } from '@/lib/shared/compare-text';
import { previewRowName, previewText } from '@/lib/text/nl/normsets/draft-pages';
import { figure } from '@/lib/text/nl/shared/amounts';

type PreviewTableProps = {
  part: PreviewPart;
  /** By what they are of. */
  tallies: Record<string, Tally>;
  /** Names of types by their codes. */
  types: ReadonlyMap<string, string>;
};

type Line = { name: string; row: PreviewRow; tally: Tally };

const ORDER = ['required', 'total', 'accredited', 'category', 'type'];

/** How many people gain, lose, reach or no longer reach: by what is required, by category and by type. */
export function PreviewTable({ part, tallies, types }: PreviewTableProps) {
  const text = previewText.parts[part];
  const lines = (Object.entries(tallies) as [PreviewRow, Tally][])
    .map(([row, tally]): Line => ({ name: previewRowName(row, types), row, tally }))
    .toSorted((a, b) => placeOf(a.row) - placeOf(b.row) || compareText(a.name, b.name));
  return (
    <section className="flow" aria-labelledby={`voorvertoning-${part}`}>
      <h3 id={`voorvertoning-${part}`}>{text.heading}</h3>
      {lines.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p>{text.lead}</p>
          <Table
            label={previewText.caption(text.heading)}
            captionHidden
            columns={columns}
            rows={lines}
            rowKey={({ row }) => row}
          />
        </>
      )}
    </section>
  );
}

const placeOf = (row: PreviewRow) => ORDER.indexOf(row.split(':')[0] ?? '');

const number = (key: keyof Tally): TableColumn<Line> => ({
  key,
  heading: previewText.columns[key],
  align: 'end',
  cell: ({ tally }) => figure(tally[key]),
});

const columns: TableColumn<Line>[] = [
  { key: 'row', heading: previewText.columns.row, rowHeader: true, cell: ({ name }) => name },
  number('gains'),
  number('loses'),
  number('reaches'),
  number('ceases'),
];
