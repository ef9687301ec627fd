import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { NO_RUN_FACTS, runTransition } from '@/lib/attendance/run-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { CorrectionReason } from './correct-attendance';
import { deleteAttendance } from './data/attendances';
import { lockOwnRun } from './data/runs';

/** Before the list is closed; afterwards it is a correction, with its reason. */
export async function unlistAttendance(
  { id, rowId }: { id: string; rowId: string },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<CorrectionReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<CorrectionReason>> => {
    const run = await lockOwnRun(tx, actor.accountId, id);
    if (!run) return refused({ code: 'run_unknown' });
    const moved = runTransition(run.state, 'list', NO_RUN_FACTS);
    if (!moved.ok) return moved;
    if (run.isStanding) return refused({ code: 'run_standing' });
    if (!(await deleteAttendance(tx, id, rowId))) return refused({ code: 'row_unknown' });
    await record(tx, 'attendance_unlisted', id, by(actor, 'provider', now));
    return accepted({});
  });
}
