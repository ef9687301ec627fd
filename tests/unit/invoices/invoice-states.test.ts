import fc from 'fast-check';
import {
  agesOf,
  balanceOf,
  daysLate,
  type InvoiceEvent,
  type InvoiceFacts,
  invoiceState,
  invoiceTransition,
} from '@/lib/invoices/invoice-states';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';

const fine: InvoiceFacts = { kind: 'invoice', total: 30_250, paid: 0, isCredited: false, isOwn: false };
const answer = (facts: Partial<InvoiceFacts>, event: InvoiceEvent, amount?: number) => {
  const given = invoiceTransition({ ...fine, ...facts }, event, amount);
  return given.ok ? given.state : given.reasons.map(({ code }) => code).join();
};

it.each([
  [{ paid: 0 }, 'open', 30_250],
  [{ paid: 10_000 }, 'open', 20_250],
  [{ paid: 30_250 }, 'paid', 0],
  [{ paid: 30_300 }, 'paid', -50],
  [{ isCredited: true }, 'credited', 0],
  [{ isCredited: true, paid: 10_000 }, 'credited', -10_000],
] as const)('an invoice with %j is %s, with %i cents to come', (facts, state, balance) => {
  expect(invoiceState({ ...fine, ...facts })).toBe(state);
  expect(balanceOf({ ...fine, ...facts })).toBe(balance);
});

it.each<[Partial<InvoiceFacts>, InvoiceEvent, number, string]>([
  [{}, 'pay', 10_000, 'open'],
  [{ paid: 10_000 }, 'pay', 20_250, 'paid'],
  [{ paid: 30_250 }, 'pay', 100, 'paid'],
  [{ paid: 30_250 }, 'pay', -250, 'open'],
  [{}, 'pay', -1, 'more_than_paid'],
  [{ isCredited: true, paid: 30_250 }, 'pay', -30_250, 'credited'],
  [{ isCredited: true }, 'pay', 100, 'credited'],
  [{ paid: 30_250 }, 'correct', -30_250, 'open'],
  [{ paid: 100 }, 'correct', -30_250, 'more_than_paid'],
  [{ paid: 0 }, 'correct', 250, 'open'],
  [{}, 'credit', 0, 'credited'],
  [{ paid: 30_250 }, 'credit', 0, 'credited'],
  [{ isCredited: true }, 'credit', 0, 'already_credited'],
  [{ isOwn: true }, 'pay', 100, 'own_invoice'],
  [{ isOwn: true }, 'credit', 0, 'own_invoice'],
  [{ kind: 'credit_note' }, 'pay', 100, 'is_credit_note'],
  [{ kind: 'credit_note' }, 'correct', 100, 'is_credit_note'],
  [{ kind: 'credit_note' }, 'credit', 0, 'is_credit_note'],
])('with %j, %s of %i cents leads to %s', (facts, event, amount, expected) => {
  expect(answer(facts, event, amount)).toBe(expected);
});

it('never has less than nothing paid, whatever is noted and taken back in whichever order', () => {
  const amounts = fc.array(fc.integer({ min: -50_000, max: 50_000 }), { maxLength: 30 });
  fc.assert(
    fc.property(amounts, (noted) => {
      let paid = 0;
      for (const amount of noted) if (invoiceTransition({ ...fine, paid }, 'pay', amount).ok) paid += amount;
      return paid >= 0 && balanceOf({ ...fine, paid }) === fine.total - paid;
    }),
  );
});

const today = calendarDate('2027-03-01');
const due = (days: number) => addDays(today, -days);

it('is late from the day after it was due', () => {
  expect([-1, 0, 1, 31].map((days) => daysLate(due(days), today))).toEqual([0, 0, 1, 31]);
});

it('puts what is open in groups by how long it is due, each day in one', () => {
  const sums = [-10, 0, 1, 30, 31, 60, 61, 90, 91, 400].map((days, index) => ({
    ...{ dueOn: due(days), count: 1, amount: 10 ** index },
  }));
  expect(agesOf(sums, today)).toEqual([
    { from: 0, count: 2, amount: 11 },
    { from: 1, to: 30, count: 2, amount: 1_100 },
    { from: 31, to: 60, count: 2, amount: 110_000 },
    { from: 61, to: 90, count: 2, amount: 11_000_000 },
    { from: 91, count: 2, amount: 1_100_000_000 },
  ]);
});
