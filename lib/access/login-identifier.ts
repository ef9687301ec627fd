import { tidy } from '@/lib/names/person-name';
import { normaliseNumber } from '@/lib/register/registration-number';
import { normaliseEmail } from './email-address';

/** What somebody typed to log in with, in the one form in which it is looked up and counted. */
export type LoginIdentifier = { kind: 'email' | 'number'; normalised: string };

/** An e-mail address or a registration number; null when it can be neither. `prefix` is the setting, such as "LKLR". */
export function readLoginIdentifier(typed: string, prefix: string): LoginIdentifier | null {
  if (typed.includes('@')) return { kind: 'email', normalised: normaliseEmail(tidy(typed)) };
  const number = normaliseNumber(typed, prefix);
  return number === null ? null : { kind: 'number', normalised: number };
}
