import type { AccountActor } from '@/lib/access/actor';
import { planRunSchema } from '@/lib/attendance/run-forms';
import { closeRun } from '@/lib/server/attendance/close-run';
import { findPastedList } from '@/lib/server/attendance/data/pasted-lists';
import { findOwnRun, type Run } from '@/lib/server/attendance/data/runs';
import { planRun } from '@/lib/server/attendance/plan-run';
import { previewList } from '@/lib/server/attendance/preview-list';
import { saveList } from '@/lib/server/attendance/save-list';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import type { TestDatabase } from '@/tests/support/database';
import { expectOk, later, now } from '../journey';

export const at = (actor: AccountActor, minutes = 60) => ({ actor, ...later(minutes) });

/** Three mornings and afternoons; the last is the day of the tests. */
export const typedMeetings = {
  'meetings.0': { day: '2-11-2026', begins: '9.00', ends: '13.00' },
  'meetings.1': { day: '9-11-2026', begins: '9.00', ends: '13.00' },
  'meetings.2': { day: '16-11-2026', begins: '9.00', ends: '13.00' },
};

type Typed = { meetings?: object[]; trainers?: object[] } & Record<string, unknown>;

export async function planned(contact: AccountActor, courseId: string, typed: Typed = {}): Promise<Run> {
  const input = planRunSchema.parse({ courseId, meetings: Object.values(typedMeetings), ...typed });
  const { runId } = expectOk(await planRun(input, at(contact)));
  return runOf(contact, runId);
}

export async function runOf(contact: AccountActor, id: string): Promise<Run> {
  const run = await findOwnRun(contact.accountId, id);
  if (!run) throw new Error('no such run');
  return run;
}

export const key = ({ id, version }: Run) => ({ id, version });

export const paste = (contact: AccountActor, runId: string, text: string, given: Partial<Given> = {}) =>
  previewList({ runId, text, meetings: [], completedOn: null, typed: { list: text }, ...given }, at(contact));
type Given = { meetings: number[]; completedOn: CalendarDate | null };

export async function save(contact: AccountActor, runId: string) {
  const version = (await findPastedList(runId))?.version ?? 0;
  return saveList({ id: runId, version }, at(contact));
}

/** A list that is pasted, saved and closed. */
export async function closed(contact: AccountActor, runId: string, text: string) {
  expectOk(await paste(contact, runId, text));
  expectOk(await save(contact, runId));
  expectOk(await closeRun(key(await runOf(contact, runId)), at(contact)));
}

let count = 0;
/** Somebody in the register under a number of its own kind; `row` is how a list has them. */
export async function attendee(db: TestDatabase, data: object = {}) {
  count += 1;
  const number = `LKLR-${200_000 + count}`;
  const surname = newSurname();
  const known = await registered(db, {
    surname,
    account: 'used',
    data: { number, numberNormalised: String(200_000 + count), ...data },
  });
  return { ...known, number, surname, row: `${number}\tJ. de ${surname}` };
}

export async function activitiesOf(db: TestDatabase, registrationId: string) {
  return db.prisma.activity.findMany({ where: { registrationId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

/** What counts of a run for somebody: at most one. */
export async function creditsOf(db: TestDatabase, registrationId: string, runId: string) {
  return db.prisma.activity.findMany({
    where: { registrationId, runId, state: 'approved', supersededAt: null },
    include: { evidence: true },
  });
}

/** What is approved of somebody is used by a certification that is granted. Answers its id. */
export async function freeze(db: TestDatabase, registrationId: string): Promise<string> {
  const { id } = await db.prisma.certification.create({
    data: {
      ...{ registrationId, state: 'granted', requestedAt: now, requestedOn: now, decidedAt: now, decidedOn: now },
      ...{
        cycleStart: new Date('2026-01-01'),
        cycleEnd: new Date('2030-12-31'),
        certifiedUntil: new Date('2035-12-31'),
      },
    },
  });
  await db.prisma.activity.updateMany({
    where: { registrationId, state: 'approved', supersededAt: null },
    data: { certificationId: id },
  });
  return id;
}
