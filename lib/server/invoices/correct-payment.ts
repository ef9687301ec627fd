import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type InvoiceReason, invoiceTransition } from '@/lib/invoices/invoice-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createPayment } from './data/invoices';
import { type InvoiceLockReason, lockInvoiceBy } from './locked-invoice';

export type CorrectPaymentReason =
  | InvoiceReason
  | InvoiceLockReason
  | { code: 'payment_unknown' }
  | { code: 'payment_corrected' };
type Answer = Accepted | Refused<CorrectPaymentReason>;

/** What was noted by mistake stays to be read, with what takes it back. */
export async function correctPayment(
  { invoiceId, paymentId }: { invoiceId: string; paymentId: string },
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const locked = await lockInvoiceBy(tx, invoiceId, actor);
    if (!locked.ok) return locked;
    const { invoice, facts } = locked;
    const payment = invoice.payments.find(({ id }) => id === paymentId);
    if (!payment) return refused({ code: 'payment_unknown' });
    if (payment.isOfMistake) return refused({ code: 'payment_corrected' });
    const amount = -payment.amount;
    const moved = invoiceTransition(facts, 'correct', amount);
    if (!moved.ok) return moved;
    const { id: correctsId, paidOn } = payment;
    await createPayment(tx, { invoiceId, amount, paidOn, notedAt: now, notedById: actor.accountId, correctsId });
    await record(tx, 'payment_corrected', invoiceId, by(actor, 'register_manager', now), { paymentId, cents: amount });
    return accepted({});
  });
}
