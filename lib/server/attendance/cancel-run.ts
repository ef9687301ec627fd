import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { runKeySchema } from '@/lib/attendance/run-forms';
import { NO_RUN_FACTS, runTransition } from '@/lib/attendance/run-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { CloseRunReason } from './close-run';
import { countListed } from './data/attendances';
import { deletePastedList } from './data/pasted-lists';
import { lockOwnRun, moveRun } from './data/runs';
import { notifyPlanners } from './notify-planners';

/** Whoever plans to go is told. */
export async function cancelRun(
  { id, version }: z.output<typeof runKeySchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<CloseRunReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<CloseRunReason>> => {
    const run = await lockOwnRun(tx, actor.accountId, id);
    if (!run) return refused({ code: 'run_unknown' });
    const { typed, scanned } = await countListed(id, tx);
    const moved = runTransition(run.state, 'cancel', { ...NO_RUN_FACTS, hasRows: typed + scanned > 0 });
    if (!moved.ok) return moved;
    if (!(await moveRun(tx, { id, version, from: run.state, to: moved.state })))
      return refused({ code: 'changed_meanwhile' });
    await record(tx, 'run_cancelled', id, by(actor, 'provider', now));
    await deletePastedList(tx, id);
    await notifyPlanners(tx, run, 'planned_run_cancelled', now);
    return accepted({});
  });
}
