import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { rejectActivitySchema } from '@/lib/review/judgement-forms';
import { isMendable } from '@/lib/review/judgement-reasons';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { Accepted, Refused } from '@/lib/shared/results';
import { judgeActivity } from './judge-activity';
import type { JudgeReason } from './judging';

type Input = Omit<z.output<typeof rejectActivitySchema>, 'from'>;

/** Rejects an activity, for a reason that can be mended or not. What it was to take the place of keeps counting. */
export async function rejectActivity(
  { reason, explanation, ...which }: Input,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<JudgeReason>> {
  const verdict = { outcome: 'rejected', reason, isMendable: isMendable(reason), explanation } as const;
  return inTransaction((tx) => judgeActivity(tx, which, verdict, context));
}
