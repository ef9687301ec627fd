import 'server-only';
import { vatOf } from '@/lib/courses/invoice-amounts';
import { printedNumber } from '@/lib/courses/invoice-number';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { type By, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { addDays } from '@/lib/shared/calendar-date';
import { issuedText } from '@/lib/text/nl/courses/invoice-sheet';
import { createInvoice, type LockedInvoice, takeNumber } from './data/invoices';
import { lockProvider } from './data/providers';

type Issued = { id: string; number: string };
type Charge = { providerId: string; requestId: string | null; subject: string; amount: number; vatPercent: number };
type Issuing = Moment & { by: By };

/** Frozen as everything stands now, with the next number of the year; the organisation is mailed that it is there. */
export async function issueTo(
  tx: Transaction,
  { providerId, requestId, subject, amount, vatPercent }: Charge,
  { by, now, today }: Issuing,
): Promise<Issued> {
  const provider = await lockProvider(tx, providerId);
  if (!provider) throw new Error('an invoice to nobody');
  const settings = await readSettings(today, tx);
  const issued = {
    ...{ kind: 'invoice' as const, providerId, requestId, creditsId: null },
    ...{ issuedAt: now, issuedOn: today, dueOn: addDays(today, settings.invoiceDays) },
    recipient: issuedText.recipient(provider.name, provider.invoiceAddress),
    sender: issuedText.sender(settings),
    ...{ reference: provider.invoiceReference, subject, amount, vatPercent, vat: vatOf(amount, vatPercent) },
  };
  const number = await takeNumber(tx, yearOf(today));
  const invoiceId = await createInvoice(tx, { ...issued, ...number });
  const printed = printedNumber(number);
  await record(tx, 'invoice_issued', invoiceId, by, { number: printed });
  const to = { accountId: null, email: provider.mailbox };
  const params = { invoiceId, number: printed };
  await notify(tx, to, { template: 'invoice_issued', params, key: `invoice_issued:${invoiceId}`, at: now });
  return { id: invoiceId, number: printed };
}

/** All that the invoice says, taken back under a number of its own. */
export async function issueCreditNote(
  tx: Transaction,
  credited: LockedInvoice,
  { reason, by, now, today }: Issuing & { reason: string },
): Promise<Issued> {
  const { id: creditsId, providerId, requestId, recipient, sender, reference, amount, vatPercent, vat } = credited;
  const number = await takeNumber(tx, yearOf(today));
  const noteId = await createInvoice(tx, {
    ...{ kind: 'credit_note', providerId, requestId, creditsId, recipient, sender, reference, ...number },
    ...{ issuedAt: now, issuedOn: today, dueOn: today, subject: reason, amount, vatPercent, vat },
  });
  const printed = printedNumber(number);
  await record(tx, 'invoice_issued', noteId, by, { number: printed, credits: creditsId });
  const to = { accountId: null, email: credited.mailbox };
  const params = { invoiceId: noteId, number: printed };
  await notify(tx, to, { template: 'invoice_credited', params, key: `invoice_credited:${noteId}`, at: now });
  return { id: noteId, number: printed };
}

const yearOf = (today: string) => Number(today.slice(0, 4));
