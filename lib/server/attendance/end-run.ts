import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { endRunSchema } from '@/lib/attendance/run-forms';
import { NO_RUN_FACTS, runTransition } from '@/lib/attendance/run-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { CloseRunReason } from './close-run';
import { creditPeople } from './credit-people';
import { countListed } from './data/attendances';
import { deletePastedList } from './data/pasted-lists';
import { lockOwnRun, moveRun } from './data/runs';
import { notifyPlanners } from './notify-planners';
import { peopleOf } from './run-people';

/** For a run of which there is no list. One that was held without anybody of the register still has its trainers. */
export async function endRun(
  { id, version, ending }: z.output<typeof endRunSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<CloseRunReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<CloseRunReason>> => {
    const run = await lockOwnRun(tx, actor.accountId, id);
    if (!run) return refused({ code: 'run_unknown' });
    const { typed, scanned } = await countListed(id, tx);
    const facts = { ...NO_RUN_FACTS, isOver: run.lastDay <= today, isStanding: run.isStanding, ending };
    const moved = runTransition(run.state, 'end', { ...facts, hasRows: typed + scanned > 0 });
    if (!moved.ok) return moved;
    const closed = { at: now, byId: actor.accountId };
    if (!(await moveRun(tx, { id, version, from: run.state, to: moved.state, closed, ending })))
      return refused({ code: 'changed_meanwhile' });
    const acted = by(actor, 'provider', now);
    await record(tx, 'run_ended', id, acted, { ending });
    await deletePastedList(tx, id);
    if (moved.state === 'closed') await creditPeople(tx, run, await peopleOf(tx, run, now), acted);
    else if (ending === 'not_held') await notifyPlanners(tx, run, 'planned_run_cancelled', now);
    return accepted({});
  });
}
