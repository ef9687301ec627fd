import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isReadable, type RowProblem, readAttendanceList } from '@/lib/attendance/attendance-list';
import { type RowOutcome, rowOutcome } from '@/lib/attendance/attendance-match';
import type { addAttendanceSchema } from '@/lib/attendance/run-forms';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { takeInDay } from '@/lib/server/platform/attempts/rate-limits';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listPublicNames } from '@/lib/server/register/data/public-register';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { CorrectionReason } from './correct-attendance';
import { findForCorrection, lockForCorrection } from './correction-term';
import { creditPeople } from './credit-people';
import { addAttendances, listListed } from './data/attendances';
import { listedRun } from './run-contents';
import { peopleAmong } from './run-people';

export type AddAttendanceReason =
  | CorrectionReason
  | { code: RowProblem | 'rows_of_today_used' }
  | { code: Extract<RowOutcome, 'number_and_name_differ' | 'already_listed'> };
type Answer = Accepted | Refused<AddAttendanceReason>;

/** To a list that is closed. It is looked up as a row of a list is, and counted among those of the day. */
export async function addAttendance(
  { id, number, name, completedOn, attended: meetings, reason }: z.output<typeof addAttendanceSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const settings = await readSettings(today);
  const found = await findForCorrection(id, actor);
  if (!found) return refused({ code: 'run_unknown' });
  const { numberPrefix, attendanceRowsPerDay } = settings;
  const reading = { numberPrefix, run: listedRun(found.run, today), completedOn, meetings };
  const read = readAttendanceList(`Nummer\tNaam\n${number}\t${name}`, reading);
  const [row] = read.ok ? read.rows : [];
  if (!row || !isReadable(row)) return refused({ code: row?.problem ?? 'number_missing' });
  // A manager sees the register anyway.
  const isCounted = found.role === 'provider';
  if (isCounted && !(await takeInDay('attendance_rows', found.run.provider.id, 1, attendanceRowsPerDay)))
    return refused({ code: 'rows_of_today_used' });
  const shown = await listPublicNames([row.numberNormalised]);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForCorrection(tx, id, { actor, today, settings });
    if (!held.ok) return held;
    const { run, role, notOf } = held;
    const trainers = run.trainers.map(({ numberNormalised }) => numberNormalised);
    const outcome = rowOutcome(row, { shown, listed: new Set([...(await listListed(id, tx)).keys(), ...trainers]) });
    if (outcome === 'number_and_name_differ' || outcome === 'already_listed') return refused({ code: outcome });
    const people = await peopleAmong(tx, [{ ...row, id: '', typedName: row.name, isTrainer: false }]);
    if (people.some(({ registrationId }) => notOf.includes(registrationId))) return refused({ code: 'own_attendance' });
    const { line: _, ...typed } = row;
    const [attendanceId = ''] = await addAttendances(tx, id, [{ ...typed, reason }], now);
    const acted = by(actor, role, now);
    const credited = people.map((person) => ({ ...person, attendanceId }));
    await creditPeople(tx, run, credited, acted);
    await record(tx, 'attendance_corrected', id, acted, { attendanceId, correction: 'added' });
    return accepted({});
  });
}
