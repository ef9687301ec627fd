import fc from 'fast-check';
import { nextLook, type SessionPhase, sessionPhase } from '@/lib/access/session-warning';

const MINUTE = 60_000;
const WARNING = 5 * MINUTE;

it.each<[string, number, SessionPhase, number | null]>([
  ['an hour before the end', 60 * MINUTE, 'quiet', 55 * MINUTE],
  ['a moment before the warning', WARNING + 1, 'quiet', 1],
  ['exactly at the warning', WARNING, 'ending', MINUTE],
  ['in the last minute', MINUTE / 2, 'ending', MINUTE / 2],
  ['a moment before the end', 1, 'ending', 1],
  ['exactly at the end', 0, 'ended', null],
  ['long after', -60 * MINUTE, 'ended', null],
])('%s', (_, left, phase, wait) => {
  expect([sessionPhase(left, WARNING), nextLook(left, WARNING)]).toEqual([phase, wait]);
});

it('waits no longer than a browser can', () => {
  expect(nextLook(60 * 24 * 60 * MINUTE, WARNING)).toBe(2 ** 31 - 1);
});

it('looks again at the next change at the latest, and never without a pause', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 2 ** 30 }), (left, warning) => {
      const wait = nextLook(left, warning);
      if (wait === null || wait <= 0) return false;
      const phase = sessionPhase(left, warning);
      return sessionPhase(left - wait + 1, warning) === phase;
    }),
  );
});
