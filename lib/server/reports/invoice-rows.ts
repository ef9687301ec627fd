import 'server-only';
import { printedNumber } from '@/lib/invoices/invoice-number';
import type { InvoiceQuery } from '@/lib/invoices/invoice-query';
import { balanceOf, daysLate, invoiceState } from '@/lib/invoices/invoice-states';
import { eachInvoice } from '@/lib/server/invoices/data/invoice-lists';
import type { Invoice } from '@/lib/server/invoices/data/invoices';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { invoiceNames } from '@/lib/text/nl/invoices/invoice-sheet';
import { type invoiceExportColumns, invoiceStateNames } from '@/lib/text/nl/invoices/invoices';

export async function* invoiceRows(query: InvoiceQuery, today: CalendarDate) {
  for await (const invoice of eachInvoice(query, today)) yield rowOf(invoice, today);
}

function rowOf(invoice: Invoice, today: CalendarDate): Record<keyof typeof invoiceExportColumns, string> {
  const isInvoice = invoice.kind === 'invoice';
  const state = isInvoice ? invoiceState(invoice) : 'credit_note';
  const money = (cents: number) => amount(isInvoice ? cents : -cents);
  return {
    number: printedNumber(invoice),
    kind: invoiceNames[invoice.kind],
    state: invoiceStateNames[state],
    issuedOn: invoice.issuedOn,
    dueOn: isInvoice ? invoice.dueOn : '',
    provider: invoice.providerName,
    recipient: invoice.recipient.replaceAll('\n', ', '),
    reference: invoice.reference,
    subject: invoice.subject,
    amount: money(invoice.amount),
    vatPercent: String(invoice.vatPercent).replace('.', ','),
    vat: money(invoice.vat),
    total: money(invoice.total),
    paid: amount(invoice.paid),
    balance: amount(isInvoice ? balanceOf(invoice) : 0),
    daysLate: state === 'open' ? String(daysLate(invoice.dueOn, today)) : '',
    credits: invoice.credits ? printedNumber(invoice.credits) : '',
  };
}

const amount = (cents: number) => (cents / 100).toFixed(2).replace('.', ',');
