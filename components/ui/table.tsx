import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Unbroken } from './unbroken';

export type TableColumn<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  noWrap?: boolean;
  /** As wide as its card on a phone, so that an address of mail isn't cut. */
  wide?: boolean;
  /** Left out on a tablet, where there is room for six: the row says it in another way too. */
  spare?: boolean;
  rowHeader?: boolean;
  /** What it holds says itself what it is, as a button does: a card leaves the heading out. */
  ownWords?: boolean;
};

type TableProps<Row> = {
  /** Names the scrolling region; also the caption, unless `captionHidden`. */
  label: string;
  captionHidden?: boolean;
  /** Two or three short columns: they fit on a phone as they are. */
  few?: boolean;
  columns: TableColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
};

/**
 * On a phone, and where a page is shown twice as large, each row is a card, in which a cell says its own heading. From there on it fits as a table; where words
 * that can't break leave it no choice the region scrolls sideways, by keyboard too. Never up and down: the page does that.
 */
export function Table<Row>({ label, captionHidden, few = false, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls this region with the arrow keys
    <section className="table-region" aria-label={label} tabIndex={0}>
      <table className={classNames('table', few && 'table-few')}>
        <caption className={captionHidden ? 'sr-only' : undefined}>{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const content = <Unbroken>{column.cell(row)}</Unbroken>;
  if (column.rowHeader) {
    return (
      <th scope="row" className={cellClass(column)}>
        {content}
      </th>
    );
  }
  return (
    <td className={cellClass(column)} data-label={column.ownWords ? undefined : column.heading || undefined}>
      {content}
    </td>
  );
}

const cellClass = <Row,>({ align, noWrap, wide, spare }: TableColumn<Row>) =>
  classNames(
    align === 'end' && 'table-cell-end',
    noWrap && 'table-cell-nowrap',
    wide && 'table-cell-wide',
    spare && 'table-cell-spare',
  ) || undefined;
