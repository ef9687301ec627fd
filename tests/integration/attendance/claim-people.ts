import type { AccountActor } from '@/lib/access/actor';
import { claimAttendance } from '@/lib/server/attendance/claim-attendance';
import { findOwnClaim } from '@/lib/server/attendance/data/claims';
import type { Run } from '@/lib/server/attendance/data/runs';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import type { TestDatabase } from '@/tests/support/database';
import { expectOk } from '../journey';
import { at, attendee, closed, planned } from './attendance-people';

export const on = (actor: AccountActor, day: CalendarDate) => ({
  actor,
  now: new Date(`${day}T09:00:00Z`),
  today: day,
});

/** The last day of the provider's term for a claim of the day of the tests, and the day after. */
export const lastDay = calendarDate('2026-11-30');
export const dayAfter = calendarDate('2026-12-01');

export const words = 'Ik was er alle drie de dagen en zat naast K. de Wit.';
export const presence = { attended: [], completedOn: null };

export const claim = (actor: AccountActor, runId: string) => claimAttendance({ runId, words }, at(actor, 90));

/** A closed list with somebody else on it. */
export async function closedRun(db: TestDatabase, contact: AccountActor, courseId: string): Promise<Run> {
  const run = await planned(contact, courseId);
  await closed(contact, run.id, (await attendee(db)).row);
  return run;
}

/** Somebody who wasn't on the list of a closed run and said so. */
export async function claimed(db: TestDatabase, contact: AccountActor, courseId: string, data: object = {}) {
  const one = await attendee(db, data);
  const run = await closedRun(db, contact, courseId);
  expectOk(await claim(one.owner, run.id));
  return { one, run, key: await keyOf(one.owner, run.id) };
}

export async function claimOf(owner: AccountActor, runId: string) {
  const found = await findOwnClaim(owner.accountId, runId);
  if (!found) throw new Error('no claim');
  return found;
}

export async function keyOf(owner: AccountActor, runId: string) {
  const { id, version } = await claimOf(owner, runId);
  return { id, version };
}
