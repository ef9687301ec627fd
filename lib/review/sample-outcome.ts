import type { ActivityState } from '@/lib/portfolio/activity-class';

export type SampledActivity = {
  id: string;
  state: ActivityState;
  isDrawn: boolean;
  isSuperseded: boolean;
  isReviewed: boolean;
};

/** `ids` are those that weren't drawn. */
export type SampleOutcome =
  | { kind: 'undecided' }
  | { kind: 'approve_rest'; ids: string[] }
  | { kind: 'review_rest'; ids: string[] };

/** Domain section 3. A drawn one that was rejected, or that its owner withdrew, can't vouch for others. */
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
