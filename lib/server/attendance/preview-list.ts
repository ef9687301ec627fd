import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isReadable, type ListReason, readAttendanceList } from '@/lib/attendance/attendance-list';
import { NO_RUN_FACTS, type RunReason, runTransition } from '@/lib/attendance/run-states';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { takeInDay } from '@/lib/server/platform/attempts/rate-limits';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { TypedValues } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { writePastedList } from './data/pasted-lists';
import { findOwnRun, lockOwnRun } from './data/runs';
import { listedRun } from './run-contents';

export type PreviewReason = RunReason | ListReason | { code: 'run_unknown' } | { code: 'rows_of_today_used' };
type Answer = Accepted | Refused<PreviewReason>;
/** `meetings` and `completedOn` hold for rows that say nothing of it. */
export type GivenList = {
  runId: string;
  text: string;
  meetings: readonly number[];
  completedOn: CalendarDate | null;
  typed: TypedValues;
};

/** Rows are counted before anybody is looked up: to preview is to ask who is in the register. */
export async function previewList(
  { runId, text, typed, ...given }: GivenList,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const run = await findOwnRun(actor.accountId, runId);
  if (!run) return refused({ code: 'run_unknown' });
  const moved = runTransition(run.state, 'list', NO_RUN_FACTS);
  if (!moved.ok) return moved;
  const { numberPrefix, attendanceRowsPerDay } = await readSettings(today);
  const read = readAttendanceList(text, { numberPrefix, run: listedRun(run, today), ...given });
  if (!read.ok) return read;
  const asked = read.rows.filter(isReadable).length;
  if (asked > attendanceRowsPerDay) return refused({ code: 'list_too_long', most: attendanceRowsPerDay });
  if (!(await takeInDay('attendance_rows', run.provider.id, asked, attendanceRowsPerDay)))
    return refused({ code: 'rows_of_today_used' });
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockOwnRun(tx, actor.accountId, runId);
    const still = held ? runTransition(held.state, 'list', NO_RUN_FACTS) : refused({ code: 'run_unknown' } as const);
    if (!still.ok) return still;
    await writePastedList(tx, read.rows, { runId, typed, pastedAt: now });
    return accepted({});
  });
}
