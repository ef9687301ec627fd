import 'server-only';
import { isNameOf } from '@/lib/attendance/attendance-match';
import { bySystem } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { inSameDecision } from '@/lib/server/platform/fresh-decisions';
import { creditPeople } from './credit-people';
import { type KeptRow, listKeptRowsOf } from './data/kept-rows';
import { lockRun } from './data/runs';

/** Of one run: rows that turn out to be somebody's, by the approval of an application or later. Returns how many. */
export async function creditKeptRows(
  runId: string,
  rows: readonly KeptRow[],
  now: Date,
  applicationId?: string,
): Promise<number> {
  const theirs = rows.filter(({ typedName, name }) => isNameOf(typedName, name));
  if (theirs.length === 0) return 0;
  const credit = async (tx: Transaction) => {
    const run = await lockRun(tx, runId);
    if (!run) return 0;
    // A correction may have come in between.
    const still = await listKeptRowsOf(
      tx,
      theirs.map(({ id }) => id),
    );
    await creditPeople(
      tx,
      run,
      still.map(({ id: attendanceId, ...row }) => ({ ...row, attendanceId })),
      bySystem(now),
    );
    return still.length;
  };
  return applicationId ? inSameDecision(applicationId, now, credit) : inTransaction(credit);
}
