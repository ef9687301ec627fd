import { listAttendedRuns } from '@/lib/server/attendance/data/attended-runs';
import { listGroupsOf } from '@/lib/server/groups/data/groups';
import { calendarDate } from '@/lib/shared/calendar-date';
import { attendee, closed, paste, planned, save } from '@/tests/integration/attendance/attendance-people';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { group, invite, person } from '@/tests/integration/groups/group-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

describe('the courses of a dossier', () => {
  it('are those on whose list somebody stands, credited once the list is closed, and nobody else’s', async () => {
    const academy = await provider(db);
    const { courseId } = await accredited(db, academy.id);
    const [one, other] = [await attendee(db), await attendee(db)];
    const [first, second] = [await planned(academy.contact, courseId), await planned(academy.contact, courseId)];
    await closed(academy.contact, first.id, `${one.row}\n${other.row}`);
    expectOk(await paste(academy.contact, second.id, one.row));
    expectOk(await save(academy.contact, second.id));
    const { rows, hasMore } = await listAttendedRuns(one.id);
    expect(hasMore).toBe(false);
    const credited = new Map(rows.map(({ runId, isCredited }) => [runId, isCredited]));
    expect(credited.get(first.id)).toBe(true);
    expect(credited.get(second.id) ?? false).toBe(false);
    expect(rows[0]).toMatchObject({ provider: 'Academie Leerplicht', lastDay: calendarDate('2026-11-16') });
    expect((await listAttendedRuns(other.id)).rows.map(({ runId }) => runId)).toEqual([first.id]);
  });
});

describe('the groups of a dossier', () => {
  it('are those that somebody is in or was asked for, those that ended last', async () => {
    const [one, other, asked] = [await person(db), await person(db), await person(db)];
    const [running, ended] = [await group([one, other]), await group([one, other])];
    await db.prisma.group.update({ where: { id: ended }, data: { closedAt: new Date() } });
    expectOk(await invite(one, running, asked));
    expect((await listGroupsOf(one.id)).map(({ id, isClosed }) => [id, isClosed])).toEqual([
      [running, false],
      [ended, true],
    ]);
    expect(await listGroupsOf(asked.id)).toMatchObject([{ id: running, joinedAt: null, isClosed: false }]);
  });
});
