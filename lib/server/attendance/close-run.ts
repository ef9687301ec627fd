import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { runKeySchema } from '@/lib/attendance/run-forms';
import { NO_RUN_FACTS, type RunReason, runTransition } from '@/lib/attendance/run-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { creditPeople } from './credit-people';
import { countListed } from './data/attendances';
import { deleteScans } from './data/door-scans';
import { deletePastedList } from './data/pasted-lists';
import { lockOwnRun, moveRun } from './data/runs';
import { peopleOf } from './run-people';

export type CloseRunReason = RunReason | { code: 'run_unknown' | 'changed_meanwhile' };
type Answer = Accepted | Refused<CloseRunReason>;

/**
 * Whoever was matched is credited in the same transaction; whoever comes second hears that it is closed. Of e-learning
 * they were when they were listed, and nobody gives it.
 */
export async function closeRun(
  { id, version }: z.output<typeof runKeySchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const run = await lockOwnRun(tx, actor.accountId, id);
    if (!run) return refused({ code: 'run_unknown' });
    const { typed, scanned } = await countListed(id, tx);
    const facts = { ...NO_RUN_FACTS, isOver: run.lastDay <= today, isStanding: run.isStanding };
    const moved = runTransition(run.state, 'close', { ...facts, hasRows: typed + scanned > 0 });
    if (!moved.ok) return moved;
    const closed = { at: now, byId: actor.accountId };
    if (!(await moveRun(tx, { id, version, from: run.state, to: moved.state, closed })))
      return refused({ code: 'changed_meanwhile' });
    await record(tx, 'run_closed', id, by(actor, 'provider', now), { rows: typed, scans: scanned });
    if (!run.isStanding) await creditPeople(tx, run, await peopleOf(tx, run, now), by(actor, 'provider', now));
    await deletePastedList(tx, id);
    await deleteScans(tx, id);
    return accepted({});
  });
}
