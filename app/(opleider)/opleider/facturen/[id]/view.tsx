import { InvoiceBadge, shownState } from '@/components/invoices/invoice-badge';
import { InvoiceSheetView } from '@/components/invoices/invoice-sheet';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { balanceOf } from '@/lib/invoices/invoice-states';
import type { Invoice } from '@/lib/server/invoices/data/invoices';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { invoiceTitle } from '@/lib/text/nl/invoices/invoice-sheet';
import {
  balanceText,
  invoiceStateSentences,
  ownInvoicesText,
  invoiceText as text,
} from '@/lib/text/nl/invoices/invoices';

/** What is still to be paid, then the invoice as it was issued. */
export function OwnInvoiceView({ invoice, today }: { invoice: Invoice; today: CalendarDate }) {
  const { kind, credits, creditNote } = invoice;
  const other = creditNote ?? credits;
  return (
    <>
      <p>
        <InvoiceBadge invoice={invoice} today={today} /> {invoiceStateSentences[shownState(invoice, today)]}
      </p>
      {kind === 'invoice' && (
        <p>
          {text.balance}: {balanceText(balanceOf(invoice))}
        </p>
      )}
      {other && (
        <p>
          {creditNote ? text.creditNote : text.credits}:{' '}
          <a href={`/opleider/facturen/${other.id}`}>
            {invoiceTitle({ kind: creditNote ? 'credit_note' : 'invoice', ...other })}
          </a>
        </p>
      )}
      <h2>{text.asIssued}</h2>
      <Card>
        <InvoiceSheetView invoice={invoice} />
      </Card>
      <p>
        <ButtonLink href={`/opleider/facturen/${invoice.id}/pdf`}>{text.file}</ButtonLink>
      </p>
      <p className="no-print">
        {ownInvoicesText.wrong} <a href="/contact">{ownInvoicesText.contact}</a>
      </p>
    </>
  );
}
