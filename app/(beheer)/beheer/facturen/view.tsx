import { ListSearch } from '@/app/(beheer)/_components/list-search';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { InvoiceBadge } from '@/components/invoices/invoice-badge';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { Table, type TableColumn } from '@/components/ui/table';
import { printedNumber } from '@/lib/invoices/invoice-number';
import { type InvoiceQuery, invoiceLists, invoiceListValue, invoicesHref } from '@/lib/invoices/invoice-query';
import { type AgeGroup, balanceOf } from '@/lib/invoices/invoice-states';
import { exportHref } from '@/lib/reports/exports';
import type { Invoice } from '@/lib/server/invoices/data/invoices';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { invoiceListText as text } from '@/lib/text/nl/invoices/invoices';
import { euros } from '@/lib/text/nl/shared/amounts';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const PATH = '/beheer/facturen';
const { columns: headings, ages: words } = text;

type InvoiceListViewProps = {
  query: InvoiceQuery;
  page: Paged<Invoice>;
  ages: AgeGroup[];
  /** Invoices say where the money goes. */
  hasAccount: boolean;
  today: CalendarDate;
};

/** What is open, the invoices with the newest number first, and how old it is. */
export function InvoiceListView({ query, page: { rows, ...steps }, ages, hasAccount, today }: InvoiceListViewProps) {
  const count = ages.reduce((sum, group) => sum + group.count, 0);
  const amount = ages.reduce((sum, group) => sum + group.amount, 0);
  return (
    <>
      {!hasAccount && <Alert variant="warning">{text.noAccount}</Alert>}
      <p>
        {text.open(count)}{' '}
        {count > 0 && (
          <>
            {text.openAmount(amount)} <a href="#ouderdom">{text.byAge}</a>
          </>
        )}
      </p>
      <ListSearch
        path={PATH}
        label={text.title}
        words={text.filter}
        typed={query.text}
        lists={invoiceLists.map((list) => ({ value: invoiceListValue(list), label: text.filter.lists[list] }))}
        chosen={invoiceListValue(query.list)}
      />
      <QueueList
        label={text.caption}
        columns={columnsOn(today)}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (place) => invoicesHref(PATH, query, place))}
      />
      {rows.length > 0 && (
        <p>
          <a href={exportHref('facturen', invoicesHref(PATH, query))}>{text.export}</a>
          <span className="form-hint block">{text.exportHint}</span>
        </p>
      )}
      {count > 0 && (
        <Section id="ouderdom" heading={words.heading}>
          <Ages ages={ages} count={count} amount={amount} />
        </Section>
      )}
    </>
  );
}

function Ages({ ages, count, amount }: { ages: AgeGroup[]; count: number; amount: number }) {
  const rows = [
    ...ages.map(({ from, to, ...sums }) => ({ age: from === 0 ? words.running : words.past(from, to), ...sums })),
    { age: words.total, count, amount },
  ];
  return (
    <div className="max-w-measure">
      <Table
        few
        captionHidden
        label={words.caption}
        columns={[
          { key: 'age', heading: words.columns.age, rowHeader: true, cell: ({ age }) => age },
          { key: 'count', heading: words.columns.count, align: 'end', cell: (row) => row.count },
          {
            ...{ key: 'amount', heading: words.columns.amount, align: 'end', noWrap: true },
            cell: (row) => euros(row.amount),
          },
        ]}
        rows={rows}
        rowKey={({ age }) => age}
      />
    </div>
  );
}

const columnsOn = (today: CalendarDate): TableColumn<Invoice>[] => [
  {
    ...{ key: 'number', heading: headings.number, rowHeader: true, noWrap: true },
    cell: (invoice) => <a href={`${PATH}/${invoice.id}`}>{printedNumber(invoice)}</a>,
  },
  { key: 'provider', heading: headings.provider, cell: ({ providerName }) => providerName },
  { key: 'date', heading: headings.date, noWrap: true, cell: ({ issuedOn }) => formatShortDate(issuedOn) },
  {
    ...{ key: 'total', heading: headings.total, align: 'end', noWrap: true },
    cell: ({ kind, total }) => euros(kind === 'invoice' ? total : -total),
  },
  { key: 'state', heading: headings.state, cell: (invoice) => <InvoiceBadge invoice={invoice} today={today} /> },
  {
    ...{ key: 'balance', heading: headings.balance, align: 'end', noWrap: true },
    cell: (invoice) => (invoice.kind === 'invoice' ? euros(balanceOf(invoice)) : ''),
  },
];
