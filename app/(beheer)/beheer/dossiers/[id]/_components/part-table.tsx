import type { ReactNode } from 'react';
import { Table, type TableColumn } from '@/components/ui/table';

type PartTableProps<Row> = {
  heading: string;
  rows: Row[];
  columns: TableColumn<Row>[];
  empty?: string;
  children?: ReactNode;
};

/** The table's own region bears the heading's name: two of one name would be hard to tell apart. */
export function PartTable<Row>({ heading, rows, columns, empty, children }: PartTableProps<Row>) {
  if (rows.length === 0 && empty)
    return (
      <p>
        <strong>{heading}</strong>: {empty}
      </p>
    );
  return (
    <section className="flow">
      <h2>{heading}</h2>
      <Table label={heading} captionHidden rows={rows} rowKey={(row) => String(rows.indexOf(row))} columns={columns} />
      {children}
    </section>
  );
}
