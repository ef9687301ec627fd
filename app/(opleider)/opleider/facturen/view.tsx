import { InvoiceBadge } from '@/components/invoices/invoice-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';
import { balanceOf } from '@/lib/invoices/invoice-states';
import type { Invoice } from '@/lib/server/invoices/data/invoices';
import type { OwnProvider } from '@/lib/server/providers/data/contacts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { invoiceTitle } from '@/lib/text/nl/invoices/invoice-sheet';
import { ownInvoicesText as text } from '@/lib/text/nl/invoices/invoices';
import { euros } from '@/lib/text/nl/shared/amounts';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { WhichProvider } from '../../_components/which-provider';

const PATH = '/opleider/facturen';

type OwnInvoicesViewProps = { own: OwnProvider[]; provider: OwnProvider; page: Paged<Invoice>; today: CalendarDate };

export function OwnInvoicesView({ own, provider, page: { rows, ...steps }, today }: OwnInvoicesViewProps) {
  const params = { organisatie: provider.id };
  return (
    <>
      <Table
        label={text.caption}
        captionHidden
        columns={columnsOn(today)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>}
      />
      <PageSteps {...stepHrefs(steps, (place) => placeHref(PATH, place, { params }))} />
      <WhichProvider own={own} current={provider} path={PATH} />
    </>
  );
}

const columnsOn = (today: CalendarDate): TableColumn<Invoice>[] => [
  {
    ...{ key: 'number', heading: text.columns.number, rowHeader: true, noWrap: true },
    cell: (invoice) => <a href={`${PATH}/${invoice.id}`}>{invoiceTitle(invoice)}</a>,
  },
  { key: 'date', heading: text.columns.date, noWrap: true, cell: ({ issuedOn }) => formatShortDate(issuedOn) },
  {
    ...{ key: 'due', heading: text.columns.due, noWrap: true },
    cell: ({ kind, dueOn }) => (kind === 'invoice' ? formatShortDate(dueOn) : ''),
  },
  {
    ...{ key: 'total', heading: text.columns.total, align: 'end', noWrap: true },
    cell: ({ kind, total }) => euros(kind === 'invoice' ? total : -total),
  },
  { key: 'state', heading: text.columns.state, cell: (invoice) => <InvoiceBadge invoice={invoice} today={today} /> },
  {
    ...{ key: 'balance', heading: text.columns.balance, align: 'end', noWrap: true },
    cell: (invoice) => (invoice.kind === 'invoice' ? euros(balanceOf(invoice)) : ''),
  },
];
