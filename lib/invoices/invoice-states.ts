import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

/** Of an invoice; a credit note has none. */
export const invoiceStates = ['open', 'paid', 'credited'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

export const invoiceEvents = ['pay', 'correct', 'credit'] as const;
export type InvoiceEvent = (typeof invoiceEvents)[number];

/** In cents, VAT included. */
export type Paid = { total: number; paid: number; isCredited: boolean };

export type InvoiceFacts = Paid & {
  kind: 'invoice' | 'credit_note';
  /** The manager acts for the organisation that it is of. */
  isOwn: boolean;
};

export type InvoiceReason =
  | { code: 'is_credit_note' }
  | { code: 'own_invoice' }
  | { code: 'already_credited' }
  | { code: 'more_than_paid'; paid: number };

/** What comes of the payments and the credit note: nothing else says it. */
export function invoiceState({ total, paid, isCredited }: Paid): InvoiceState {
  if (isCredited) return 'credited';
  return paid >= total ? 'paid' : 'open';
}

/** What is still to come; below zero what is to go back. */
export function balanceOf({ total, paid, isCredited }: Paid): number {
  return (isCredited ? 0 : total) - paid;
}

/** `amount` is what a payment or a correction adds: below zero when money went back, or never came. */
export function invoiceTransition(
  facts: InvoiceFacts,
  event: InvoiceEvent,
  amount = 0,
): Accepted<{ state: InvoiceState }> | Refused<InvoiceReason> {
  const { kind, isOwn, isCredited, paid } = facts;
  if (kind === 'credit_note') return refused({ code: 'is_credit_note' });
  if (isOwn) return refused({ code: 'own_invoice' });
  if (event === 'credit') {
    return isCredited ? refused({ code: 'already_credited' }) : accepted({ state: 'credited' });
  }
  if (paid + amount < 0) return refused({ code: 'more_than_paid', paid });
  return accepted({ state: invoiceState({ ...facts, paid: paid + amount }) });
}

export function daysLate(dueOn: CalendarDate, today: CalendarDate): number {
  return Math.max(0, daysBetween(dueOn, today));
}

/** How many days late the groups begin; the first isn't due yet. */
const AGES = [0, 1, 31, 61, 91] as const;

export type OpenSum = { dueOn: CalendarDate; count: number; amount: number };
/** `to` is absent of what isn't due yet, and of the oldest. */
export type AgeGroup = { from: number; to?: number; count: number; amount: number };

export function agesOf(sums: readonly OpenSum[], today: CalendarDate): AgeGroup[] {
  return AGES.map((from, index) => {
    const next = AGES[index + 1];
    const of = sums.filter(({ dueOn }) => {
      const late = daysLate(dueOn, today);
      return late >= from && (next === undefined || late < next);
    });
    return {
      from,
      ...(from > 0 && next !== undefined && { to: next - 1 }),
      count: of.reduce((sum, { count }) => sum + count, 0),
      amount: of.reduce((sum, { amount }) => sum + amount, 0),
    };
  });
}
