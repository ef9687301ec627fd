import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { approveTogetherSchema } from '@/lib/application/decision-forms';
import type { Together } from '@/lib/application/together';
import type { Context } from '@/lib/server/platform/action';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { approveApplication } from './approve-application';
import type { DecideReason } from './record-decision';

type Input = Omit<z.output<typeof approveTogetherSchema>, 'organisation'>;
type Entered = { applicationId: string; number: string };
type Answer =
  | Accepted<{ outcomes: Together[]; entered: Entered[] }>
  | Refused<DecideReason>
  | { ok: false; errors: FieldErrors };

/** Cases whose appointments were checked in one go: each in a transaction of its own, as if it had been decided alone. */
export async function approveTogether({ picked, ...check }: Input, context: Context<AccountActor>): Promise<Answer> {
  const outcomes: Together[] = [];
  const entered: Entered[] = [];
  const refusals: DecideReason[] = [];
  for (const { id, said: version } of picked) {
    const answer = await approveApplication({ applicationId: id, version, ...check }, context);
    if (answer.ok) {
      entered.push({ applicationId: id, number: answer.number });
      outcomes.push({ id, code: 'approved' });
      continue;
    }
    // Whoever may be known already gets a number on their own page: nothing is chosen for many at once.
    if ('errors' in answer && 'checkedOn' in answer.errors) return answer;
    const [reason = { code: 'number_not_chosen' } as const] = 'reasons' in answer ? answer.reasons : [];
    refusals.push(reason);
    outcomes.push({ id, code: reason.code });
  }
  const [first] = refusals;
  return entered.length === 0 && first ? refused(first) : accepted({ outcomes, entered });
}
