import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { NO_RUN_FACTS, runTransition } from '@/lib/attendance/run-states';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { TypedValues } from '@/lib/shared/action-state';
import { writeRefusedList } from './data/pasted-lists';
import { lockOwnRun } from './data/runs';

/** What was typed goes back into the form, where the run can still have a list; kept as long as a list that isn't saved. */
export async function keepRefusedList(
  { runId, typed }: { runId: string; typed: TypedValues },
  { actor, now }: Context<AccountActor>,
) {
  await inTransaction(async (tx) => {
    const held = await lockOwnRun(tx, actor.accountId, runId);
    if (held && runTransition(held.state, 'list', NO_RUN_FACTS).ok)
      await writeRefusedList(tx, { runId, typed, pastedAt: now });
  });
}
