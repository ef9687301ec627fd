import { randomUUID } from 'node:crypto';
import { printedName } from '@/lib/names/printed-name';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { confirmClaim, denyClaim } from '@/lib/server/attendance/answer-claim';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { closedRun, presence } from '@/tests/integration/attendance/claim-people';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import type { TestDatabase } from '@/tests/support/database';
import { now, today } from '../journey';
import { type Act, at, type Somebody } from './power-acts';

async function runOfOthers(db: TestDatabase) {
  const { id, contact } = await provider(db);
  return closedRun(db, contact, (await accredited(db, id)).courseId);
}

/** Of a run whose list they aren't on; the manager's to decide on. */
async function claimOf({ registrationId }: Somebody, db: TestDatabase) {
  const { id: runId } = await runOfOthers(db);
  const dueOn = new Date(`${today}T00:00:00Z`);
  const given = { id: randomUUID(), runId, registrationId, explanation: 'Ik was er.', claimedAt: now, dueOn };
  await db.prisma.attendanceClaim.create({ data: { ...given, state: 'escalated', escalatedAt: now } });
  return { id: given.id, version: 1 };
}

async function rowOf({ registrationId }: Somebody, db: TestDatabase) {
  const { id } = await runOfOthers(db);
  const { id: rowId, version } = await db.prisma.attendance.findFirstOrThrow({ where: { runId: id } });
  await db.prisma.attendance.update({ where: { id: rowId }, data: { registrationId } });
  return { id, rowId, version, reason: 'Daarom.' };
}

/** Each act of a manager on the attendance of somebody, by the name of its use-case. */
export const attendanceActs: Record<string, Act> = {
  'confirm-claim': async (of, actor, db) =>
    confirmClaim({ ...(await claimOf(of, db)), ...presence, answer: 'Ja.' }, at(actor)),
  'deny-claim': async (of, actor, db) => denyClaim({ ...(await claimOf(of, db)), answer: 'Nee.' }, at(actor)),
  'correct-attendance': async (of, actor, db) => correctAttendance(await rowOf(of, db), at(actor)),
  'add-attendance': async ({ registrationId }, actor, db) => {
    const { id } = await runOfOthers(db);
    const row = await db.prisma.registration.findUniqueOrThrow({ where: { id: registrationId } });
    const typed = { number: row.number, name: printedName(nameFromRow(row)), completedOn: null, attended: [] };
    return addAttendance({ id, ...typed, reason: 'Daarom.' }, at(actor));
  },
};
