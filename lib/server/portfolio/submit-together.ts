import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { ActivityKey } from './data/activities';
import { type SubmitActivityReason, submitActivity } from './submit-activity';

type Together = Accepted<{ submitted: number; left: number }> | Refused<SubmitActivityReason>;

/** Each by itself, as if its own button was pressed: one that can't be handed in doesn't hold up the rest. */
export async function submitTogether(
  { picked }: { picked: ActivityKey[] },
  context: Context<AccountActor>,
): Promise<Together> {
  let submitted = 0;
  const reasons: SubmitActivityReason[] = [];
  for (const key of picked) {
    const answer = await submitActivity({ ...key, withoutProof: false }, context);
    if (answer.ok) submitted += 1;
    else reasons.push(...answer.reasons.slice(0, 1));
  }
  const [first] = reasons;
  if (submitted === 0) return refused(first ?? { code: 'activity_unknown' });
  return accepted({ submitted, left: reasons.length });
}
