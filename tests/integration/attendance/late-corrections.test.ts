import type { AccountActor } from '@/lib/access/actor';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { calendarDate } from '@/lib/shared/calendar-date';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, newAccount, newManager } from '../journey';
import { attendee, closed, creditsOf, planned } from './attendance-people';
import { on } from './claim-people';

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

/** Past the term of two months. */
const late = calendarDate('2027-01-18');
const reason = 'De trainer liet het later weten';

async function closedWith() {
  const one = await attendee(db);
  const run = await planned(academy.contact, courseId);
  await closed(academy.contact, run.id, one.row);
  const [row] = (await showAttendances(run.id, null, 10)).rows;
  return { one, run, row: { id: run.id, rowId: row?.id ?? '', version: row?.version ?? 0, reason } };
}

const addition = ({ number, surname }: Awaited<ReturnType<typeof attendee>>, id: string) => ({
  ...{ id, number, name: `J. de ${surname}`, completedOn: null, attended: [], reason },
});

describe('past the term of the provider', () => {
  it('a manager adds somebody, changes meetings and takes somebody out', async () => {
    const { one, run, row } = await closedWith();
    const other = await attendee(db);
    expectOk(await addAttendance(addition(other, run.id), on(manager, late)));
    expect(await creditsOf(db, other.id, run.id)).toHaveLength(1);
    expectOk(await correctAttendance({ ...row, attended: [1] }, on(manager, late)));
    expect((await creditsOf(db, one.id, run.id))[0]?.units?.toNumber()).toBe(4);
    expectOk(await correctAttendance({ ...row, version: row.version + 1 }, on(manager, late)));
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
    const events = await db.prisma.auditEvent.findMany({ where: { subjectId: run.id, event: 'attendance_corrected' } });
    expect(new Set(events.map(({ actorRole }) => actorRole))).toEqual(new Set(['register_manager']));
  });

  it('its provider doesn’t, nor does a manager who acts for it', async () => {
    const { run, row } = await closedWith();
    const both = { ...academy.contact, roles: ['provider', 'register_manager'] } as AccountActor;
    for (const actor of [academy.contact, both]) {
      const added = await addAttendance(addition(await attendee(db), run.id), on(actor, late));
      expect(codesOf(added)).toEqual(['correction_too_late']);
      expect(codesOf(await correctAttendance(row, on(actor, late)))).toEqual(['correction_too_late']);
    }
  });

  it('nobody else finds the list', async () => {
    const { one, run, row } = await closedWith();
    const { contact } = await provider(db, 'Andere academie');
    const assessor = await newAccount({ roles: ['assessor'] });
    for (const actor of [contact, assessor, one.owner]) {
      const added = await addAttendance(addition(await attendee(db), run.id), on(actor, late));
      expect(codesOf(added)).toEqual(['run_unknown']);
      expect(codesOf(await correctAttendance(row, on(actor, late)))).toEqual(['run_unknown']);
    }
  });
});

it('a list that isn’t closed isn’t corrected by a manager', async () => {
  const run = await planned(academy.contact, courseId);
  expect(codesOf(await addAttendance(addition(await attendee(db), run.id), on(manager, late)))).toEqual([
    'run_not_closed',
  ]);
});
