import type { ActivityState } from '@/lib/portfolio/activity-class';
import { type SampledActivity, type SampleOutcome, sampleOutcome } from '@/lib/review/sample-outcome';

const one = (id: string, state: ActivityState, facts: Partial<SampledActivity> = {}): SampledActivity => ({
  id,
  state,
  isDrawn: false,
  isSuperseded: false,
  isReviewed: false,
  ...facts,
});
const drawn = (id: string, state: ActivityState, facts: Partial<SampledActivity> = {}) =>
  one(id, state, { isDrawn: true, isReviewed: true, ...facts });
const rest = [one('r1', 'submitted'), one('r2', 'submitted')];

describe('what follows from a drawn sample', () => {
  it.each<[string, SampledActivity[], SampleOutcome]>([
    ['nothing while one waits', [drawn('a', 'approved'), drawn('b', 'in_review'), ...rest], { kind: 'undecided' }],
    ['nothing while one is asked about', [drawn('a', 'information_requested'), ...rest], { kind: 'undecided' }],
    ['nothing where none was drawn', rest, { kind: 'undecided' }],
    [
      'the rest is approved with the last',
      [drawn('a', 'approved'), drawn('b', 'approved'), ...rest],
      { kind: 'approve_rest', ids: ['r1', 'r2'] },
    ],
    [
      'the rest is reviewed once one is rejected, whatever the others are',
      [drawn('a', 'approved'), drawn('b', 'rejected'), drawn('c', 'submitted'), ...rest],
      { kind: 'review_rest', ids: ['r1', 'r2'] },
    ],
    [
      'one that was taken back vouches for nothing',
      [drawn('a', 'approved'), drawn('b', 'withdrawn'), ...rest],
      { kind: 'review_rest', ids: ['r1', 'r2'] },
    ],
    [
      'a rejected one that is being mended waits',
      [drawn('a', 'rejected', { isSuperseded: true }), drawn('a2', 'draft'), ...rest],
      { kind: 'undecided' },
    ],
    [
      'and once it is mended, only what isn’t reviewed by itself follows',
      [
        drawn('a', 'rejected', { isSuperseded: true }),
        drawn('a2', 'approved'),
        one('r1', 'submitted', { isReviewed: true }),
        one('r2', 'submitted'),
      ],
      { kind: 'approve_rest', ids: ['r2'] },
    ],
    [
      'what doesn’t wait isn’t touched',
      [
        drawn('a', 'approved'),
        one('draft', 'draft'),
        one('taken', 'in_review', { isReviewed: true }),
        one('asked', 'information_requested', { isReviewed: true }),
        one('done', 'approved'),
        one('no', 'rejected'),
        one('gone', 'withdrawn'),
        one('old', 'submitted', { isSuperseded: true }),
      ],
      { kind: 'approve_rest', ids: [] },
    ],
  ])('%s', (_, activities, outcome) => {
    expect(sampleOutcome(activities)).toEqual(outcome);
    expect(sampleOutcome(activities.toReversed())).toEqual(
      'ids' in outcome ? { ...outcome, ids: outcome.ids.toReversed() } : outcome,
    );
  });
});
