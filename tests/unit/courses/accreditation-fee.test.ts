import { accreditationFee } from '@/lib/courses/accreditation-fee';
import { calendarDate } from '@/lib/shared/calendar-date';
import { amount } from './courses';

const settings = { accreditationFeeCents: 25_000, accreditationRenewalFeeCents: 10_001, accreditationVatPercent: 21 };
const today = calendarDate('2026-11-29');

describe('the fee of an accreditation', () => {
  it.each([
    ['a first one', false, null, 'first', 25_000, 5_250],
    ['a renewal in the period', false, '2027-01-31', 'renewal', 10_001, 2_100],
    ['a renewal on its last day', false, '2026-11-29', 'renewal', 10_001, 2_100],
    ['a renewal after it', false, '2026-11-28', 'first', 25_000, 5_250],
    ['a provider without a fee', true, null, 'free', 0, 0],
    ['its renewal', true, '2027-01-31', 'free', 0, 0],
  ] as const)('of %s', (_, isFeeFree, until, kind, cents, vat) => {
    const renewsUntil = until === null ? null : calendarDate(until);
    expect(accreditationFee({ isFeeFree, renewsUntil }, settings, today)).toEqual({
      ...{ kind, amount: cents, vatPercent: amount(21), vat, total: cents + vat },
    });
  });
});
