import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { wholeAsNone } from '@/lib/attendance/list-marks';
import type { RunReason } from '@/lib/attendance/run-states';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { correctCredit } from './correct-credit';
import { correctableUntil, lockForCorrection } from './correction-term';
import { changeAttendance, findAttendance, isAttendanceOf } from './data/attendances';

/** Without `attended` they weren't there; [] is all meetings. */
export type Correction = { id: string; rowId: string; version: number; reason: string; attended?: number[] };
export type CorrectionReason =
  | RunReason
  | NotAllowed
  | { code: 'own_attendance' | 'run_unknown' | 'row_unknown' | 'changed_meanwhile' | 'meetings_unclear' };
type Answer = Accepted | Refused<CorrectionReason>;

/** In whatever state somebody's portfolio is, the provider hears the same: the owner hears what became of it. */
export async function correctAttendance(
  { id, rowId, version, reason, attended }: Correction,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const settings = await readSettings(today);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForCorrection(tx, id, { actor, today, settings });
    if (!held.ok) return held;
    const { run, role, notOf } = held;
    const row = await findAttendance(id, rowId, tx);
    if (!row) return refused({ code: 'row_unknown' });
    if (await isAttendanceOf(tx, rowId, notOf)) return refused({ code: 'own_attendance' });
    // Of e-learning each row has a term of its own.
    if (role === 'provider' && run.isStanding && today > correctableUntil({ closedAt: row.addedAt }, settings))
      return refused({ code: 'correction_too_late' });
    const count = run.meetings.length;
    if (attended?.some((position) => position > count)) return refused({ code: 'meetings_unclear' });
    const meetings = attended === undefined ? null : wholeAsNone(attended, count);
    const changed = meetings === null ? { removedAt: now } : { meetings };
    if (!(await changeAttendance(tx, { id: rowId, version, reason }, changed)))
      return refused({ code: 'changed_meanwhile' });
    const acted = by(actor, role, now);
    await correctCredit(tx, run, { attendanceId: rowId, meetings }, acted);
    const correction = meetings === null ? 'removed' : 'meetings';
    await record(tx, 'attendance_corrected', id, acted, { attendanceId: rowId, correction });
    return accepted({});
  });
}
