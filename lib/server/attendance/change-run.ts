import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type changeRunSchema, runValues } from '@/lib/attendance/run-forms';
import { NO_RUN_FACTS, type RunReason, runTransition } from '@/lib/attendance/run-states';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { listNamedMeetings } from './data/attendances';
import { deletePastedList } from './data/pasted-lists';
import { listAccreditedPeriods } from './data/run-courses';
import { lockOwnRun, type Run, type RunContents, updateRun } from './data/runs';
import { notifyPlanners } from './notify-planners';
import { contentsOf, type PlanReason, typedAgain } from './run-contents';

type ChangeReason = RunReason | PlanReason | ChangedElsewhere | { code: 'run_unknown' | 'meeting_has_rows' };
type Answer = Accepted | Refused<ChangeReason> | { ok: false; errors: FieldErrors };

/** Whoever plans to go hears of other days, another place or another way to join. */
export async function changeRun(
  { id, version, ...typed }: z.output<typeof changeRunSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const { numberPrefix } = await readSettings(today);
  return inTransaction(async (tx): Promise<Answer> => {
    const run = await lockOwnRun(tx, actor.accountId, id);
    if (!run) return refused({ code: 'run_unknown' });
    const moved = runTransition(run.state, 'change', { ...NO_RUN_FACTS, isOver: run.lastDay < today });
    if (!moved.ok) return moved;
    const read = contentsOf(typed, await listAccreditedPeriods(actor.accountId, run.courseId, tx), numberPrefix);
    if (!read.ok) return read;
    const { accreditationId, contents } = read;
    if (isMoved(await listNamedMeetings(tx, id), run, contents)) return refused({ code: 'meeting_has_rows' });
    if (!(await updateRun(tx, { id, version, accreditationId }, contents)))
      return refused({ code: 'changed_elsewhere', version: run.version, stored: runValues(typedAgain(run)) });
    await deletePastedList(tx, id);
    await record(tx, 'run_changed', id, by(actor, 'provider', now));
    await notifyPlanners(tx, run, 'planned_run_changed', now);
    return accepted({});
  });
}

/** Whether a meeting that was attended already would be on another day, or none. */
function isMoved(attended: ReadonlySet<number>, run: Run, { meetings }: RunContents): boolean {
  return run.meetings.some(({ position, day }) => attended.has(position) && meetings[position - 1]?.day !== day);
}
