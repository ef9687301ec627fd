import { initialsOf } from '@/lib/names/initials';
import { initialsAgree, surnameKeys } from '@/lib/names/namesakes';
import type { PersonName } from '@/lib/names/person-name';
import { normaliseEmail } from '@/lib/shared/mailable-address';

export const duplicateReasons = ['same_email', 'same_phone', 'same_name'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** What somebody is known by. `emails` are private and login addresses alike; '' and null are left out. */
export type Identity = { name: PersonName; emails: readonly (string | null)[]; phone: string };

export function possibleDuplicate(one: Identity, other: Identity): DuplicateReason[] {
  const found: Record<DuplicateReason, boolean> = {
    same_email: meet(emailKeys(one), emailKeys(other)),
    same_phone: meet([phoneKey(one.phone)], [phoneKey(other.phone)]),
    same_name: meet(surnameKeys(one.name), surnameKeys(other.name)) && initialsAgree(one.name, other.name),
  };
  return duplicateReasons.filter((reason) => found[reason]);
}

/** One address or phone number, or one name with initials on both sides that don't contradict each other. */
export function isStrongSign(one: Identity, other: Identity): boolean {
  const reasons = possibleDuplicate(one, other);
  if (isByPrivateData(reasons)) return true;
  return reasons.length > 0 && [one, other].every(({ name }) => initialsOf(name.initials).length > 0);
}

/** Whether something that nobody but its owner and the register knows says so: an address or a phone number. */
export function isByPrivateData(reasons: readonly DuplicateReason[]): boolean {
  return reasons.some((reason) => reason !== 'same_name');
}

/** What is said about a number: to link to one, a new one on purpose (null), or nothing (undefined). */
type NumberChoice = { linkTo: object | null | undefined; newNumberReason: string };

/** Where much says that the person is known: a choice, if there is one to make, and a reason. */
export function newNumberLacks(
  { isStrong, canLink }: { isStrong: boolean; canLink: boolean },
  { linkTo, newNumberReason }: NumberChoice,
): 'choice' | 'reason' | null {
  if (!isStrong || linkTo) return null;
  if (canLink && linkTo === undefined) return 'choice';
  return newNumberReason === '' ? 'reason' : null;
}

export function emailKeys({ emails }: Pick<Identity, 'emails'>): string[] {
  return unique(emails.map((email) => normaliseEmail(email ?? '')));
}

const COUNTRY = '31';
const SHORTEST = 9;

/** A phone number by its digits alone, so that +31 6…, 0031 6…, +31 (0)6… and 06… are one; '' when it is too short. */
export function phoneKey(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  const withoutExit = digits.replace(/^00/, '');
  const key = withoutExit.startsWith(COUNTRY)
    ? `${COUNTRY}${withoutExit.slice(COUNTRY.length).replace(/^0/, '')}`
    : withoutExit.replace(/^0/, COUNTRY);
  return key.length < SHORTEST ? '' : key;
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}

function meet(some: string[], others: string[]): boolean {
  return some.some((key) => key !== '' && others.includes(key));
}
