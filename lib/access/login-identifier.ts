import { normaliseNumber } from '@/lib/register/registration-number';
import { readTypedNumber } from '@/lib/register/typed-number';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { tidy } from '@/lib/shared/typed-text';

/** `whole` is everything read as one number, tried first: an imported number may hold what is otherwise a name. */
export type LoginIdentifier = { kind: 'email' | 'number'; normalised: string; whole?: string };

/** Null when it can be neither. The password proves who it is, so a name beside a number isn't compared. */
export function readLoginIdentifier(typed: string, prefix: string): LoginIdentifier | null {
  if (typed.includes('@')) return { kind: 'email', normalised: normaliseEmail(tidy(typed)) };
  const whole = normaliseNumber(typed, prefix);
  const number = readTypedNumber(typed, prefix)?.number ?? whole;
  if (number === null) return null;
  const identifier = { kind: 'number', normalised: number } as const;
  return whole === null || whole === number ? identifier : { ...identifier, whole };
}
