import fc from 'fast-check';
import { readMailQuery } from '@/lib/mail/mail-query';
import { retryPlan } from '@/lib/mail/retries';

const queuedAt = new Date('2026-11-23T09:00:00Z');
const after = (seconds: number) => new Date(queuedAt.getTime() + seconds * 1000);
const HOURS = 20;

it.each([
  ['the first failure', 1, 1, { kind: 'again', afterSeconds: 5 }],
  ['the second', 2, 10, { kind: 'again', afterSeconds: 10 }],
  ['the third', 3, 30, { kind: 'again', afterSeconds: 20 }],
  ['one after a long while', 30, 40_000, { kind: 'again', afterSeconds: 3600 }],
  ['one that would fall after the term: on its end', 30, HOURS * 3600 - 100, { kind: 'again', afterSeconds: 100 }],
  ['one at the end of the term', 31, HOURS * 3600, { kind: 'give_up' }],
  ['one after it', 31, HOURS * 3600 + 1, { kind: 'give_up' }],
])('plans %s', (_, attempts, seconds, plan) => {
  expect(retryPlan({ attempts, queuedAt }, after(seconds), HOURS)).toEqual(plan);
});

it('never plans an attempt after the term, and comes to an end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 0, max: 30 }), (hours, tookSeconds) => {
      let at = 0;
      let attempts = 0;
      for (;;) {
        attempts += 1;
        at += tookSeconds;
        const plan = retryPlan({ attempts, queuedAt }, after(at), hours);
        if (plan.kind === 'give_up') break;
        expect(plan.afterSeconds).toBeGreaterThan(0);
        at += plan.afterSeconds;
        expect(at).toBeLessThanOrEqual(hours * 3600);
        expect(attempts).toBeLessThan(100);
      }
      expect(attempts).toBeGreaterThan(5);
    }),
  );
});

const row = 'b0000000-0000-4000-8000-000000000002';

it.each([
  [{}, { state: null, place: null }],
  [
    { status: 'failed', verder: row },
    { state: 'failed', place: { after: row } },
  ],
  [
    { status: 'alles', verder: 'x' },
    { state: null, place: null },
  ],
  [
    { status: '', terug: row },
    { state: null, place: { before: row } },
  ],
  [{ terug: '1e9' }, { state: null, place: null }],
])('reads %j', (query, read) => {
  expect(readMailQuery(query)).toEqual(read);
});
