import 'server-only';
import { vatOf } from '@/lib/invoices/invoice-amounts';
import { printedNumber } from '@/lib/invoices/invoice-number';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { type By, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { lockProvider } from '@/lib/server/providers/data/providers';
import { addDays } from '@/lib/shared/calendar-date';
import { issuedText } from '@/lib/text/nl/invoices/invoice-sheet';
import { type CreatedInvoice, createInvoice, type LockedInvoice } from './data/invoices';

type Charge = { providerId: string; requestId: string | null; subject: string; amount: number; vatPercent: number };
type Issuing = Moment & { by: By };

/** As everything stands now, with the next number of the year. */
export async function freezeInvoice(
  tx: Transaction,
  { providerId, requestId, subject, amount, vatPercent }: Charge,
  { now, today }: Moment,
): Promise<CreatedInvoice & { mailbox: string }> {
  const provider = await lockProvider(tx, providerId);
  if (!provider) throw new Error('an invoice to nobody');
  const settings = await readSettings(today, tx);
  const created = await createInvoice(tx, {
    ...{ kind: 'invoice', providerId, requestId, creditsId: null },
    ...{ issuedAt: now, issuedOn: today, dueOn: addDays(today, settings.invoiceDays) },
    recipient: issuedText.recipient(provider.name, provider.invoiceAddress),
    sender: issuedText.sender(settings),
    ...{ reference: provider.invoiceReference, subject, amount, vatPercent, vat: vatOf(amount, vatPercent) },
  });
  return { ...created, mailbox: provider.mailbox };
}

/** The organisation is mailed that it is there. */
export async function issueTo(tx: Transaction, charge: Charge, { by, ...moment }: Issuing) {
  const { id: invoiceId, mailbox: email, ...created } = await freezeInvoice(tx, charge, moment);
  const number = printedNumber(created);
  await record(tx, 'invoice_issued', invoiceId, by, { number });
  const mail = { template: 'invoice_issued', params: { invoiceId, number }, at: moment.now } as const;
  await notify(tx, { accountId: null, email }, { ...mail, key: `invoice_issued:${invoiceId}` });
}

/** All that the invoice says, taken back under a number of its own. */
export async function issueCreditNote(
  tx: Transaction,
  { id: creditsId, providerId, requestId, mailbox: email, ...credited }: LockedInvoice,
  { reason, by, now, today }: Issuing & { reason: string },
): Promise<string> {
  const { recipient, sender, reference, amount, vatPercent, vat } = credited;
  const { id: invoiceId, ...created } = await createInvoice(tx, {
    ...{ kind: 'credit_note', providerId, requestId, creditsId, recipient, sender, reference },
    ...{ issuedAt: now, issuedOn: today, dueOn: today, subject: reason, amount, vatPercent, vat },
  });
  const number = printedNumber(created);
  await record(tx, 'invoice_issued', invoiceId, by, { number, credits: creditsId });
  const mail = { template: 'invoice_credited', params: { invoiceId, number }, at: now } as const;
  await notify(tx, { accountId: null, email }, { ...mail, key: `invoice_credited:${invoiceId}` });
  return invoiceId;
}
