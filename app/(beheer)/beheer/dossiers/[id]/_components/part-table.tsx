import type { ReactNode } from 'react';
import { Table, type TableColumn } from '@/components/ui/table';

type PartTableProps<Row> = {
  heading: string;
  /** Of the heading, by which the section is named then. */
  id?: string;
  rows: Row[];
  columns: TableColumn<Row>[];
  empty?: string;
  children?: ReactNode;
};

export function PartTable<Row>({ heading, id, rows, columns, empty, children }: PartTableProps<Row>) {
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Table
        label={heading}
        captionHidden
        rows={rows}
        rowKey={(row) => String(rows.indexOf(row))}
        empty={empty && <p>{empty}</p>}
        columns={columns}
      />
      {children}
    </section>
  );
}
