import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isMendable } from '@/lib/review/decision-reasons';
import type { rejectActivitySchema } from '@/lib/review/review-forms';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { Accepted, Refused } from '@/lib/shared/results';
import { decideActivity } from './decide-activity';
import type { ReviewDecisionReason } from './review';

type Input = Omit<z.output<typeof rejectActivitySchema>, 'from'>;

/** Rejects an activity, for a reason that can be mended or not. What it was to take the place of keeps counting. */
export async function rejectActivity(
  { reason, explanation, ...which }: Input,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<ReviewDecisionReason>> {
  const decision = { outcome: 'rejected', reason, isMendable: isMendable(reason), explanation } as const;
  return inTransaction((tx) => decideActivity(tx, which, decision, context));
}
