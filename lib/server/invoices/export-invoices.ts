import 'server-only';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { AccountActor } from '@/lib/access/actor';
import { printedNumber } from '@/lib/invoices/invoice-number';
import type { InvoiceQuery } from '@/lib/invoices/invoice-query';
import { balanceOf, daysLate, invoiceState } from '@/lib/invoices/invoice-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { invoiceNames } from '@/lib/text/nl/invoices/invoice-sheet';
import { invoiceExportColumns, invoiceStateNames } from '@/lib/text/nl/invoices/invoices';
import { eachInvoice } from './data/invoice-lists';
import type { Invoice } from './data/invoices';

/** A spreadsheet's own way: an amount below zero is a number, and only text can be made to look like a formula. */
const isAmount = /^-?\d+,\d\d$/;

/** All of a list, as a spreadsheet reads it; what somebody typed is never a formula there. */
export async function exportInvoices(
  query: InvoiceQuery,
  { actor, now, today }: Context<AccountActor>,
): Promise<Readable> {
  await inTransaction((tx) =>
    record(tx, 'invoices_exported', REGISTER_SUBJECT, by(actor, 'register_manager', now), { list: query.list }),
  );
  const csv = stringify({
    ...{ header: true, columns: { ...invoiceExportColumns }, bom: true, delimiter: ';', record_delimiter: 'windows' },
    escape_formulas: true,
    cast: { string: (value) => (isAmount.test(value) ? { value, escape_formulas: false } : value) },
  });
  return Readable.from(rows(query, today)).compose(csv);
}

async function* rows(query: InvoiceQuery, today: CalendarDate) {
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
