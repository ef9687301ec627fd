import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';

type Words = { heading: string; text: string };

type QueueListProps<Row> = {
  label: string;
  few?: boolean;
  columns: TableColumn<Row>[];
  rows: Row[];
  empty: Words;
  /** Said above them, such as how many were found. */
  found?: string | false;
  /** In the place of the table, such as a form round it. */
  children?: ReactNode;
  /** Said below them. */
  after?: string | false;
  steps: { previousHref: string | null; nextHref: string | null };
};

export function QueueList<Row extends { id: string }>(props: QueueListProps<Row>) {
  const { label, few, columns, rows, empty, found, children, after, steps } = props;
  return (
    <>
      {found && <p>{found}</p>}
      {rows.length === 0 ? (
        <EmptyState heading={empty.heading}>{empty.text}</EmptyState>
      ) : (
        <>
          {children || (
            <Table label={label} captionHidden few={few} columns={columns} rows={rows} rowKey={({ id }) => id} />
          )}
          {after && <p>{after}</p>}
        </>
      )}
      <PageSteps {...steps} />
    </>
  );
}
