import { z } from 'zod';
import { readCents } from '@/lib/content/amounts';
import { fieldError, line, notThat, oneOf, tick, typedDate } from '@/lib/shared/form-fields';

/** A payment far above any invoice is a slip of the pen. */
const MOST_CENTS = 100_000_000;

function typedCents() {
  return line({ max: 40 }).transform((typed, context) => {
    const cents = readCents(typed);
    if (cents === null) return notThat(context, { code: 'not_an_amount' });
    return cents < 1 || cents > MOST_CENTS
      ? notThat(context, { code: 'out_of_range', min: 0.01, max: MOST_CENTS / 100 })
      : cents;
  });
}

const invoiceId = z.string().max(100);

export const paymentDirections = ['received', 'returned'] as const;
export type PaymentDirection = (typeof paymentDirections)[number];

/** `formId` is made with the page: the payment gets it as its id, so that two presses note it once. */
export const recordPaymentSchema = z.object({
  invoiceId,
  formId: z.uuid(),
  direction: oneOf(paymentDirections),
  amount: typedCents(),
  paidOn: typedDate(),
});

export const correctPaymentSchema = z.object({ invoiceId, paymentId: z.string().max(100) });

export const creditInvoiceSchema = z.object({
  invoiceId,
  reason: line({ max: 200 }),
  isReissued: tick(),
  confirmed: tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) }),
});
