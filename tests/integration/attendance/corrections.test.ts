import type { AccountActor } from '@/lib/access/actor';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { calendarDate } from '@/lib/shared/calendar-date';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, newManager } from '../journey';
import { activitiesOf, at, attendee, closed, creditsOf, freeze, planned } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const reason = 'Verkeerd overgenomen';

/** A closed list with one person on it. */
async function closedWith(data: object = {}) {
  const one = await attendee(db, data);
  const run = await planned(academy.contact, courseId);
  await closed(academy.contact, run.id, one.row);
  return { one, run, row: await rowOf(run.id) };
}

async function rowOf(runId: string) {
  const [row] = (await showAttendances(runId, null, 10)).rows;
  if (!row) throw new Error('no row');
  return { id: runId, rowId: row.id, version: row.version };
}

const newsOf = async ({ accountId }: AccountActor) =>
  (await db.prisma.message.findMany({ where: { accountId }, orderBy: { at: 'asc' } })).map(({ code }) => code);

describe('a correction', () => {
  it('takes away what somebody who wasn’t there was credited, and tells them', async () => {
    const { one, run, row } = await closedWith();
    expectOk(await correctAttendance({ ...row, reason }, at(academy.contact, 90)));
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
    expect(await activitiesOf(db, one.id)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await newsOf(one.owner)).toEqual(['attendance_credited', 'attendance_withdrawn']);
  });

  it('of the meetings makes a new version of what they were credited', async () => {
    const { one, run, row } = await closedWith();
    expectOk(await correctAttendance({ ...row, reason, attended: [1] }, at(academy.contact, 90)));
    const [credit, ...more] = await creditsOf(db, one.id, run.id);
    expect(more).toEqual([]);
    expect(credit?.units?.toNumber()).toBe(4);
    expect(await newsOf(one.owner)).toEqual(['attendance_credited', 'attendance_corrected']);
  });

  it('adds who wasn’t on the list', async () => {
    const { run } = await closedWith();
    const other = await attendee(db);
    const typed = { id: run.id, number: other.number, name: `J. de ${other.surname}`, completedOn: null, reason };
    expectOk(await addAttendance({ ...typed, attended: [] }, at(academy.contact, 90)));
    expect(await creditsOf(db, other.id, run.id)).toHaveLength(1);
    expect(codesOf(await addAttendance({ ...typed, attended: [] }, at(academy.contact, 91)))).toEqual([
      'already_listed',
    ]);
    expect(
      codesOf(await addAttendance({ ...typed, name: 'A. Anders', attended: [] }, at(academy.contact, 91))),
    ).toEqual(['number_and_name_differ']);
  });

  it('of somebody who was taken off and was there after all credits them again', async () => {
    const { one, run, row } = await closedWith();
    expectOk(await correctAttendance({ ...row, reason }, at(academy.contact, 90)));
    const typed = { id: run.id, number: one.number, name: `J. de ${one.surname}`, completedOn: null, reason };
    expectOk(await addAttendance({ ...typed, attended: [] }, at(academy.contact, 91)));
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  });

  it('leaves what its owner withdrew', async () => {
    const { one, run, row } = await closedWith();
    const [credit] = await creditsOf(db, one.id, run.id);
    expectOk(await withdrawActivity({ id: credit?.id ?? '', version: credit?.version ?? 0 }, at(one.owner, 80)));
    expectOk(await correctAttendance({ ...row, reason, attended: [1] }, at(academy.contact, 90)));
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
  });

  it('leaves what a certification froze, tells its owner, and says the same to the provider', async () => {
    const { one, run, row } = await closedWith();
    await freeze(db, one.id);
    expect(await correctAttendance({ ...row, reason }, at(academy.contact, 90))).toEqual({ ok: true });
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
    expect(await newsOf(one.owner)).toEqual(['attendance_credited', 'attendance_left_frozen']);
  });

  it.each([
    ['a shielded person', { shielded: true }],
    ['somebody who left', { state: 'removed' }],
    ['somebody in the register', {}],
  ])('of %s answers the same', async (_, data) => {
    const { row } = await closedWith(data);
    expect(await correctAttendance({ ...row, reason, attended: [1] }, at(academy.contact, 90))).toEqual({ ok: true });
    const again = await rowOf(row.id);
    expect(await correctAttendance({ ...again, reason }, at(academy.contact, 91))).toEqual({ ok: true });
  });

  it('from an older window is refused', async () => {
    const { row } = await closedWith();
    expectOk(await correctAttendance({ ...row, reason, attended: [1] }, at(academy.contact, 90)));
    expect(codesOf(await correctAttendance({ ...row, reason }, at(academy.contact, 91)))).toEqual([
      'changed_meanwhile',
    ]);
  });

  it('past its term is a manager’s', async () => {
    const { one, run, row } = await closedWith();
    const later = { now: new Date('2027-01-18T09:00:00Z'), today: calendarDate('2027-01-18') };
    expect(codesOf(await correctAttendance({ ...row, reason }, { actor: academy.contact, ...later }))).toEqual([
      'correction_too_late',
    ]);
    expectOk(await correctAttendance({ ...row, reason }, { actor: manager, ...later }));
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
  });
});
