import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { asksForEvidence } from '@/lib/portfolio/activity-remarks';
import { type ActivityReason, activityTransition, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { type ActivityBlocker, activityBlockers, reviewFromOf } from '@/lib/portfolio/activity-submission';
import { eventFacts } from '@/lib/portfolio/versions';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type ActivityKey, moveActivity } from './data/activities';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export type SubmitActivityReason =
  | OwnActivityReason
  | ActivityReason
  | ActivityBlocker
  | { code: 'changed_meanwhile' }
  | { code: 'evidence_missing' };

/** Missing proof blocks nothing: a caller that asks its owner first passes `withoutProof` false until they agreed. */
export async function submitActivity(
  { id, version, withoutProof = true }: ActivityKey & { withoutProof?: boolean },
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<SubmitActivityReason>> {
  const normSets = await loadNormSets();
  return inTransaction(async (tx): Promise<Accepted | Refused<SubmitActivityReason>> => {
    const held = await lockOwnActivity(tx, actor, id);
    if (!held.ok) return held;
    const { own, versions } = held;
    const { state: from } = own;
    // A second click finds what the first one did.
    if (from === 'submitted') return accepted({});
    const [blocker, ...others] = activityBlockers(own, normSets, today);
    const moved = activityTransition(from, 'submit', {
      ...{ ...NO_ACTIVITY_FACTS, ...eventFacts('submit', versions, id) },
      isComplete: !blocker,
    });
    if (!moved.ok) return blocker && isIncompleteAlone(moved) ? refused(blocker, ...others) : moved;

    if (!withoutProof && asksForEvidence(own, normSets, today)) return refused({ code: 'evidence_missing' });
    const isForCertification = own.certificationId !== null;
    const submission = { reviewFrom: reviewFromOf({ ...own, isForCertification }, normSets, now) };
    if (!(await moveActivity(tx, { id, version, from, to: moved.state, at: now, submission })))
      return refused({ code: 'changed_meanwhile' });
    await record(tx, 'activity_submitted', id, by(actor, 'registrant', now));
    return accepted({});
  });
}

function isIncompleteAlone({ reasons }: Refused<ActivityReason>): boolean {
  return reasons.every(({ code }) => code === 'incomplete');
}
