import { DescriptionList } from '@/components/ui/description-list';
import { Table } from '@/components/ui/table';
import { type InvoiceSheet, type IssuedInvoice, invoiceSheet } from '@/lib/text/nl/invoices/invoice-sheet';

type Line = InvoiceSheet['total'] & { isTotal?: boolean };

/** An invoice as it was issued: the same words as in its file. */
export function InvoiceSheetView({ invoice }: { invoice: IssuedInvoice }) {
  const { title, parties, facts, columns, lines, total, note } = invoiceSheet(invoice);
  const rows: Line[] = [...lines, { ...total, isTotal: true }];
  const strong = (text: string, { isTotal }: Line) => (isTotal ? <strong>{text}</strong> : text);
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        {parties.map(({ heading, lines: address }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p className="whitespace-pre-line">{address.join('\n')}</p>
          </div>
        ))}
      </div>
      <DescriptionList rows={facts} />
      <Table<Line>
        label={title}
        captionHidden
        columns={[
          { key: 'what', heading: columns.what, rowHeader: true, cell: (line) => strong(line.what, line) },
          {
            ...{ key: 'amount', heading: columns.amount, align: 'end', noWrap: true },
            cell: (line) => strong(line.amount, line),
          },
        ]}
        rows={rows}
        rowKey={({ what }) => what}
      />
      <p>{note}</p>
    </>
  );
}
