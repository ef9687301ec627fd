import { isHalfIn } from '@/lib/access/actor';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 16, 9, minutes));
const none = { hasSecondFactor: false, secondFactorSince: null };
const since = (minutes: number | null) => ({
  hasSecondFactor: true,
  secondFactorSince: minutes === null ? null : at(minutes),
});
const session = (authenticated: number | null, given: number | null) => ({
  authenticatedAt: authenticated === null ? null : at(authenticated),
  secondFactorAt: given === null ? null : at(given),
});

it.each<[string, ReturnType<typeof session>, ReturnType<typeof since> | typeof none, boolean]>([
  ['that waits for its code', session(null, null), since(0), true],
  ['that waits for its code, of an account that has none any more', session(null, null), none, true],
  ['of an account without a second factor', session(1, null), none, false],
  ['in which the second factor was given', session(5, 5), since(0), false],
  ['in which it was set up', session(5, 5), since(5), false],
  ['in which it was given, no one knows of which day', session(5, 5), since(null), false],
  ['that was whole before there was a second factor', session(1, null), since(5), true],
  ['that was whole with an older second factor', session(1, 1), since(5), true],
])('a session %s: half in or not', (_, given, account, isHalf) => {
  expect(isHalfIn(given, account)).toBe(isHalf);
});
