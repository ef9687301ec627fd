import 'server-only';
import { eventFacts } from '@/lib/portfolio/versions';
import { APPROVAL, APPROVED_WITH_SAMPLE, reviewedState } from '@/lib/review/decision';
import { type SampleOutcome, sampleOutcome } from '@/lib/review/sample-outcome';
import { notify } from '@/lib/server/mail/notify';
import { bySystem, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import {
  beginReview,
  isRequestWaiting,
  listReviewedActivities,
  listSampled,
  type ReviewedActivity,
  writeDecision,
} from './data/reviews';

/** Call it after any change of a drawn one's state, with the portfolio held (`lockPortfolio`); idempotent. */
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
  const decision = { ...APPROVAL, reason: APPROVED_WITH_SAMPLE, to: moved.state, decidedById: null, decidedAt: now };
  await writeDecision(tx, activity, decision);
  await record(tx, 'activity_approved', activity.id, bySystem(now), { reason: decision.reason });
  return true;
}
