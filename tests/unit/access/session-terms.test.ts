import fc from 'fast-check';
import type { Role } from '@/lib/access/actor';
import { isSessionAlive } from '@/lib/access/session-terms';

const terms = { sessionHours: 12, privilegedSessionHours: 1 };
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
  expect(isSessionAlive({ lastSeenAt: start, endedAt, roles }, terms, after(minutes))).toBe(alive);
});

it('lives no longer because somebody has power over others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (minutes) => {
      const at = (roles: Role[]) => isSessionAlive({ lastSeenAt: start, endedAt: null, roles }, terms, after(minutes));
      return !at(['register_manager']) || at(['registrant']);
    }),
  );
});
