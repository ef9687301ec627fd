import { Table, type TableColumn } from '@/components/ui/table';
import type { Invoice, Payment } from '@/lib/server/invoices/data/invoices';
import { invoiceText } from '@/lib/text/nl/invoices/invoices';
import { actorNames } from '@/lib/text/nl/shared/audit';
import { formatDateTime, formatShortDate } from '@/lib/text/nl/shared/format';
import { CorrectPaymentForm } from './invoice-forms';

const text = invoiceText.payments;
const said = ({ amount }: Payment) => (amount > 0 ? text.received(amount) : text.returned(amount));

type PaymentsProps = { invoice: Invoice; mayCorrect: boolean };

export function Payments({ invoice: { id, payments }, mayCorrect }: PaymentsProps) {
  const columns: (TableColumn<Payment> | false)[] = [
    {
      ...{ key: 'day', heading: text.columns.day, rowHeader: true, noWrap: true },
      cell: ({ paidOn }) => formatShortDate(paidOn),
    },
    { key: 'amount', heading: text.columns.amount, align: 'end', noWrap: true, cell: said },
    {
      ...{ key: 'noted', heading: text.columns.noted },
      cell: ({ notedAt, notedBy }) => text.noted(formatDateTime(notedAt), notedBy ?? actorNames.unknown),
    },
    mayCorrect && {
      ...{ key: 'correct', heading: text.columns.correct },
      cell: (payment) =>
        payment.role === null ? (
          <CorrectPaymentForm invoiceId={id} paymentId={payment.id} what={said(payment)} />
        ) : (
          roleWords[payment.role]
        ),
    },
  ];
  return (
    <Table
      label={text.caption}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={payments}
      rowKey={(payment) => payment.id}
      empty={<p>{text.none}</p>}
    />
  );
}

const roleWords = { corrected: text.corrected, correction: text.correction };
