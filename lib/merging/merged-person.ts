import type { Role } from '@/lib/access/actor';
import { compareNumbers } from '@/lib/register/registration-number';
import type { Details } from '@/lib/registration/details';
import type { RegistrationState } from '@/lib/registration/registration-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';

/** One of two registrations that are one person's, with what decides which of them lives. */
export type MergedPerson = Details & {
  id: string;
  number: string;
  numberNormalised: string;
  state: RegistrationState;
  registeredOn: CalendarDate;
  certifiedUntil: CalendarDate | null;
  graceUntil: CalendarDate | null;
  shielded: boolean;
  isComplete: boolean;
  version: number;
  /** The first day on which it was in the register, whatever happened since. */
  since: CalendarDate;
  createdAt: Date;
  login: { accountId: string; email: string; roles: readonly Role[] } | null;
};

export type MergedPair<P = MergedPerson> = { older: P; younger: P };

/** The older number lives: in the register first, else written down first. */
export function asPair<P extends Pick<MergedPerson, 'since' | 'createdAt' | 'numberNormalised'>>(
  one: P,
  other: P,
): MergedPair<P> {
  const order =
    compareText(one.since, other.since) ||
    one.createdAt.getTime() - other.createdAt.getTime() ||
    compareNumbers(one.numberNormalised, other.numberNormalised);
  return order <= 0 ? { older: one, younger: other } : { older: other, younger: one };
}
