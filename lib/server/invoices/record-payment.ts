import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { recordPaymentSchema } from '@/lib/invoices/invoice-forms';
import { type InvoiceReason, invoiceTransition } from '@/lib/invoices/invoice-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { createPayment } from './data/invoices';
import { type InvoiceLockReason, lockInvoiceBy } from './locked-invoice';

type Answer = Accepted | Refused<InvoiceReason | InvoiceLockReason> | { ok: false; errors: FieldErrors };

/** Money that came or went back; a part of what is open will do. */
export async function recordPayment(
  { invoiceId, formId: id, direction, amount: cents, paidOn }: z.output<typeof recordPaymentSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const locked = await lockInvoiceBy(tx, invoiceId, actor);
    if (!locked.ok) return locked;
    const { invoice, facts } = locked;
    // Two presses of one button.
    if (invoice.payments.some((payment) => payment.id === id)) return accepted({});
    const amount = direction === 'received' ? cents : -cents;
    const moved = invoiceTransition(facts, 'pay', amount);
    if (!moved.ok) return moved;
    if (paidOn > today) return { ok: false, errors: { paidOn: { code: 'date_too_late', max: today } } };
    if (paidOn < invoice.issuedOn)
      return { ok: false, errors: { paidOn: { code: 'date_too_early', min: invoice.issuedOn } } };
    const payment = { id, invoiceId, amount, paidOn, notedAt: now, notedById: actor.accountId };
    if (!(await createPayment(tx, payment))) return accepted({});
    await record(tx, 'payment_recorded', invoiceId, by(actor, 'register_manager', now), {
      paymentId: id,
      cents: amount,
    });
    return accepted({});
  });
}
