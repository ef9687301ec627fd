import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { approveActivitySchema } from '@/lib/review/review-forms';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { Accepted, Refused } from '@/lib/shared/results';
import { decideActivity } from './decide-activity';
import type { ReviewDecisionReason } from './review';

type Input = Omit<z.output<typeof approveActivitySchema>, 'from'>;

/** Approves an activity: its points are certain from now on, and a change takes the place of what it changes. */
export async function approveActivity(
  input: Input,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<ReviewDecisionReason>> {
  const decision = { outcome: 'approved', reason: '', isMendable: false, explanation: '' } as const;
  return inTransaction((tx) => decideActivity(tx, input, decision, context));
}
