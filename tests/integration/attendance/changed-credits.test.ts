import type { AccountActor } from '@/lib/access/actor';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { changeActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { approveActivity } from '@/lib/server/review/decide-activity';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { activityOf, keyOf, save } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, newManager } from '../journey';
import { activitiesOf, at, attendee, closed, creditsOf, planned } from './attendance-people';

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

/** Somebody who was credited a run and handed in that it was another number of hours. */
async function changed(units = '10') {
  const one = await attendee(db);
  const run = await planned(academy.contact, courseId);
  await closed(academy.contact, run.id, one.row);
  const [credit] = await creditsOf(db, one.id, run.id);
  const { id, version } = await activityOf(one.owner, credit?.id ?? '');
  const { versionId } = expectOk(await changeActivity({ id, version }, at(one.owner, 70)));
  await save(one.owner, versionId, { units });
  expectOk(await submitActivity(await keyOf(one.owner, versionId), at(one.owner, 71)));
  return { one, run, versionId };
}

async function approved() {
  const given = await changed();
  const { one, versionId } = given;
  await db.prisma.activity.update({ where: { id: versionId }, data: { reviewFrom: at(one.owner, 72).now } });
  const { version } = await activityOf(one.owner, versionId);
  expectOk(await approveActivity({ activityId: versionId, version }, at(manager, 80)));
  return given;
}

describe('a change by its owner of what they were credited', () => {
  it('is of the same run, of an accredited course, and their own words', async () => {
    const { one, run, versionId } = await changed();
    const [, version] = await activitiesOf(db, one.id);
    expect(version).toMatchObject({ id: versionId, runId: run.id, isAccredited: true, source: 'own' });
  });

  it('takes the place of the credit when it is approved', async () => {
    const { one, run, versionId } = await approved();
    expect(await creditsOf(db, one.id, run.id)).toMatchObject([{ id: versionId, isAccredited: true }]);
  });

  it('is taken away when they turn out not to have been there', async () => {
    const { one, run } = await approved();
    const [row] = (await showAttendances(run.id, null, 10)).rows;
    const key = { id: run.id, rowId: row?.id ?? '', version: row?.version ?? 0 };
    expectOk(await correctAttendance({ ...key, reason: 'Verkeerd overgenomen' }, at(academy.contact, 90)));
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
    expect((await activitiesOf(db, one.id)).map(({ state, supersededAt }) => [state, supersededAt !== null])).toEqual([
      ['approved', true],
      ['withdrawn', false],
    ]);
  });

  it('that waits goes along when they turn out not to have been there: it can’t come to count by itself', async () => {
    const { one, run } = await changed();
    const [row] = (await showAttendances(run.id, null, 10)).rows;
    const key = { id: run.id, rowId: row?.id ?? '', version: row?.version ?? 0 };
    expectOk(await correctAttendance({ ...key, reason: 'Verkeerd overgenomen' }, at(academy.contact, 90)));
    expect((await listActivitiesOf(one.id)).map(({ state }) => state)).toEqual(['withdrawn']);
  });
});
