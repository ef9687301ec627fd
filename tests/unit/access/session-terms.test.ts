import fc from 'fast-check';
import type { Role } from '@/lib/access/actor';
import { isSessionAlive, sessionEndsAt } from '@/lib/access/session-terms';

const terms = {
  sessionHours: 12,
  privilegedSessionHours: 1,
  sessionAbsoluteDays: 30,
  privilegedSessionAbsoluteHours: 12,
};
const start = new Date('2026-03-29T00:30:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const NEVER = null;

const cases: [string, Role[], number, Date | null, boolean][] = [
  ['a registrant, just now', ['registrant'], 0, NEVER, true],
  ['a registrant, a minute before the term', ['registrant'], 12 * 60 - 1, NEVER, true],
  ['a registrant, exactly at the term', ['registrant'], 12 * 60, NEVER, false],
  ['a registrant, long after', ['registrant'], 48 * 60, NEVER, false],
  ['a manager, a minute before the shorter term', ['register_manager'], 59, NEVER, true],
  ['a manager, exactly at the shorter term', ['register_manager'], 60, NEVER, false],
  ['an assessor, exactly at the shorter term', ['assessor'], 60, NEVER, false],
  ['a registrant who is an assessor too', ['registrant', 'assessor'], 61, NEVER, false],
  ['an account without roles', [], 11 * 60, NEVER, true],
  ['a session that was ended', ['registrant'], 1, start, false],
  ['a session that is ended later, by another clock', ['registrant'], 1, after(5), false],
];

it.each(cases)('%s', (_, roles, minutes, endedAt, alive) => {
  expect(isSessionAlive({ createdAt: start, lastSeenAt: start, endedAt, roles }, terms, after(minutes))).toBe(alive);
});

it('lives no longer because somebody has power over others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (minutes) => {
      const session = { createdAt: start, lastSeenAt: start, endedAt: null };
      const at = (roles: Role[]) => isSessionAlive({ ...session, roles }, terms, after(minutes));
      return !at(['register_manager']) || at(['registrant']);
    }),
  );
});

const HOURS = 60;
const DAYS = 24 * HOURS;
it.each<[string, Role[], number]>([
  ['a registrant, thirty days after it began', ['registrant'], 30 * DAYS],
  ['an account without roles, thirty days after it began', [], 30 * DAYS],
  ['a manager, twelve hours after it began', ['register_manager'], 12 * HOURS],
  ['an assessor who is a registrant too, twelve hours after it began', ['registrant', 'assessor'], 12 * HOURS],
])('ends however much it is used: %s', (_, roles, end) => {
  const usedUntil = (minutes: number) => ({ createdAt: start, lastSeenAt: after(minutes), endedAt: null, roles });
  expect(isSessionAlive(usedUntil(end - 1), terms, after(end - 1))).toBe(true);
  expect(isSessionAlive(usedUntil(end), terms, after(end))).toBe(false);
  expect(sessionEndsAt(usedUntil(end - 1), terms)).toEqual(after(end));
});

it('ends by the terms of the settings, whichever of both comes first', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), fc.integer({ min: 1, max: 30 }), (used, later, sessionAbsoluteDays) => {
      const session = { createdAt: start, lastSeenAt: after(used), endedAt: null, roles: [] };
      const alive = isSessionAlive(session, { ...terms, sessionAbsoluteDays }, after(used + later));
      expect(alive).toBe(later < 12 * HOURS && used + later < sessionAbsoluteDays * DAYS);
    }),
  );
});
