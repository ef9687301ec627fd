import type { ActivityState } from '@/lib/portfolio/activity-class';

/** What of an activity that a certification was requested with decides how the sample ends. */
export type SampledActivity = {
  id: string;
  state: ActivityState;
  isDrawn: boolean;
  isSuperseded: boolean;
  /** It waits in the queue by itself. */
  isReviewed: boolean;
};

/** What follows from how the drawn ones of one request stand; `ids` are the others, of which nobody looks at each. */
export type SampleOutcome =
  | { kind: 'undecided' }
  /** The sample is good: the rest is approved with it. */
  | { kind: 'approve_rest'; ids: string[] }
  /** It isn't: every other one is reviewed by itself. */
  | { kind: 'review_rest'; ids: string[] };

/**
 * Domain section 3: once the sample is approved, the rest is approved with it. A drawn one that was rejected, or that
 * its owner withdrew, can't vouch for others.
 */
export function sampleOutcome(activities: readonly SampledActivity[]): SampleOutcome {
  const counting = activities.filter(({ isSuperseded }) => !isSuperseded);
  const drawn = counting.filter(({ isDrawn }) => isDrawn);
  const ids = counting
    .filter(({ isDrawn, isReviewed, state }) => !isDrawn && !isReviewed && state === 'submitted')
    .map(({ id }) => id);
  if (drawn.some(({ state }) => state === 'rejected' || state === 'withdrawn')) return { kind: 'review_rest', ids };
  const isApproved = drawn.length > 0 && drawn.every(({ state }) => state === 'approved');
  return isApproved ? { kind: 'approve_rest', ids } : { kind: 'undecided' };
}
