import 'server-only';
import { eventFacts } from '@/lib/portfolio/versions';
import { APPROVED_WITH_SAMPLE } from '@/lib/review/decision-reasons';
import { type SampleOutcome, sampleOutcome } from '@/lib/review/sample-outcome';
import { notify } from '@/lib/server/mail/notify';
import { bySystem } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import {
  beginReview,
  isRequestWaiting,
  listReviewedActivities,
  listSampled,
  type ReviewedActivity,
} from './data/reviews';
import { reviewedState } from './review';
import { type DecisionMade, writeDecision } from './write-decision';

const WITH_SAMPLE: DecisionMade = {
  outcome: 'approved',
  reason: APPROVED_WITH_SAMPLE,
  isMendable: false,
  explanation: '',
};

/**
 * Does what follows from how the drawn activities of a request for certification stand: with the last of them approved
 * the rest is approved, with one that failed the rest goes to the queue. To be called after whatever changes the state of
 * a drawn one, with its owner's portfolio held (`lockPortfolio`); calling it again changes nothing.
 */
export async function settleSample(
  tx: Transaction,
  certificationId: string,
  { now }: { now: Date },
): Promise<SampleOutcome['kind']> {
  if (!(await isRequestWaiting(tx, certificationId))) return 'undecided';
  const outcome = sampleOutcome(await listSampled(tx, certificationId));
  if (outcome.kind === 'review_rest') await beginReview(tx, outcome.ids, now);
  if (outcome.kind === 'approve_rest') await approveRest(tx, certificationId, outcome.ids, now);
  return outcome.kind;
}

async function approveRest(tx: Transaction, certificationId: string, ids: readonly string[], now: Date) {
  const approved: ReviewedActivity[] = [];
  for (const activity of await listReviewedActivities(tx, ids))
    if (await approveWithSample(tx, activity, now)) approved.push(activity);
  const [first] = approved;
  if (!first) return;
  const path = '/mijn/portfolio';
  await notify(tx, first.accountId, {
    template: 'activity_news',
    params: { path },
    key: `sample_approved:${certificationId}:${now.toISOString()}`,
    at: now,
    news: { code: 'sample_approved', params: { count: approved.length }, path },
  });
}

/** False for what its owner changed or took back at this very moment. */
async function approveWithSample(tx: Transaction, activity: ReviewedActivity, now: Date): Promise<boolean> {
  const facts = activity.replacesId
    ? eventFacts('approve', await listVersions(activity.id, tx), activity.id)
    : activity;
  // It waits with the sample: that is its review.
  const moved = reviewedState({ ...activity, reviewFrom: now }, 'approve', facts);
  if (!moved.ok) return false;
  return writeDecision(tx, activity, { to: moved.state, decision: WITH_SAMPLE, by: bySystem(now) });
}
