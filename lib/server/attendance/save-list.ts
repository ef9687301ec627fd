import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type AttendanceRow, isReadable } from '@/lib/attendance/attendance-list';
import { rowOutcomesOf } from '@/lib/attendance/attendance-match';
import { listChanges } from '@/lib/attendance/list-changes';
import type { savedListSchema } from '@/lib/attendance/run-forms';
import { NO_RUN_FACTS, type RunReason, runTransition } from '@/lib/attendance/run-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { listPublicNames } from '@/lib/server/register/data/public-register';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { creditPeople } from './credit-people';
import { addAttendances, listListed, writeMeetings } from './data/attendances';
import { deletePastedList, findPastedList } from './data/pasted-lists';
import { lockOwnRun, type Run } from './data/runs';
import { peopleAmong } from './run-people';

export type SaveListReason = RunReason | { code: 'run_unknown' | 'nothing_pasted' | 'nothing_to_save' };
type Answer = Accepted<{ added: number }> | Refused<SaveListReason>;

/** `version` is that of the list whose preview was shown. Of e-learning each row is credited at once. */
export async function saveList(
  { id, version }: z.output<typeof savedListSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  const shown = await listPublicNames(numbersOf((await findPastedList(id))?.rows.filter(isReadable) ?? []));
  return inTransaction(async (tx): Promise<Answer> => {
    const run = await lockOwnRun(tx, actor.accountId, id);
    if (!run) return refused({ code: 'run_unknown' });
    const moved = runTransition(run.state, 'list', NO_RUN_FACTS);
    if (!moved.ok) return moved;
    const pasted = await findPastedList(id, tx);
    if (pasted?.version !== version) return refused({ code: 'nothing_pasted' });
    const rows = pasted.rows.filter(isReadable);
    const { added, changed } = await writeRows(tx, run, rows, { shown, at: now });
    if (added.length + changed === 0) return refused({ code: 'nothing_to_save' });
    const acted = by(actor, 'provider', now);
    await record(tx, 'attendance_listed', id, acted, { rows: added.length });
    await deletePastedList(tx, id);
    if (run.isStanding) await creditPeople(tx, run, await peopleAmong(tx, added), acted);
    return accepted({ added: added.length });
  });
}

type Seen = { shown: Awaited<ReturnType<typeof listPublicNames>>; at: Date };

async function writeRows(tx: Transaction, run: Run, rows: readonly AttendanceRow[], { shown, at }: Seen) {
  const listed = await listListed(run.id, tx);
  const trainers = run.trainers.map(({ numberNormalised }) => numberNormalised);
  const outcomes = rowOutcomesOf(rows, { shown, listed: new Set([...listed.keys(), ...trainers]) });
  const { added, gained } = listChanges(rows, outcomes, listed, run.meetings.length);
  const ids = await addAttendances(
    tx,
    run.id,
    added.map(({ line: _, ...row }) => row),
    at,
  );
  await writeMeetings(
    tx,
    [...gained].map(([number, meetings]) => ({ id: listed.get(number)?.id ?? '', meetings })),
  );
  const written = added.flatMap((row, index) => {
    const attendanceId = ids[index];
    return attendanceId ? [{ ...row, id: attendanceId, typedName: row.name, isTrainer: false }] : [];
  });
  return { added: written, changed: gained.size };
}

function numbersOf(rows: readonly AttendanceRow[]): string[] {
  return rows.map(({ numberNormalised }) => numberNormalised);
}
