import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { approveTogetherSchema } from '@/lib/application/decision-forms';
import { isAt, type Together } from '@/lib/application/together';
import type { Context } from '@/lib/server/platform/action';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { approveApplication } from './approve-application';
import { findSubmittedApplication } from './data/applications';
import type { DecideReason } from './record-decision';

type Input = z.output<typeof approveTogetherSchema>;
export type TogetherReason = DecideReason | { code: 'not_at_organisation' };
type Entered = { applicationId: string; number: string };
type Answer =
  | Accepted<{ outcomes: Together[]; entered: Entered[] }>
  | Refused<TogetherReason>
  | { ok: false; errors: FieldErrors };

/** Cases whose appointments were checked in one go: each in a transaction of its own, as if it had been decided alone. */
export async function approveTogether(
  { picked, organisation, ...check }: Input,
  context: Context<AccountActor>,
): Promise<Answer> {
  if (!(await areAllAt(organisation, picked))) return refused({ code: 'not_at_organisation' });
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
  const isOneReason = new Set(refusals.map(({ code }) => code)).size === 1;
  return entered.length === 0 && first && isOneReason ? refused(first) : accepted({ outcomes, entered });
}

/** The check was made at one organisation: it says nothing of a case elsewhere. One that changed is left out by itself. */
async function areAllAt(organisation: string, picked: Input['picked']): Promise<boolean> {
  for (const { id, said: version } of picked) {
    const application = await findSubmittedApplication(id);
    if (!application) return false;
    if (application.version === version && !isAt(organisation, application.appointments)) return false;
  }
  return true;
}
