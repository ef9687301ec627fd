import { changeRunSchema } from '@/lib/attendance/run-forms';
import { changeRun } from '@/lib/server/attendance/change-run';
import { findPastedList } from '@/lib/server/attendance/data/pasted-lists';
import type { Run } from '@/lib/server/attendance/data/runs';
import { findOpenedDoor, findShownDoor } from '@/lib/server/attendance/door';
import { scanAtDoor } from '@/lib/server/attendance/scan-at-door';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, now, today } from '../journey';
import { at, attendee, key, paste, planned, runOf, save, typedMeetings } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const [first, second, third] = Object.values(typedMeetings);
const sooner = { day: '9-11-2026', begins: '14.00', ends: '16.00' };

async function change(run: Run, meetings: (object | undefined)[]) {
  const { version } = await runOf(academy.contact, run.id);
  return changeRun(changeRunSchema.parse({ ...key(run), version, meetings }), at(academy.contact));
}

/** On the list for the second meeting alone. */
async function listedForSecond() {
  const run = await planned(academy.contact, courseId);
  expectOk(await paste(academy.contact, run.id, (await attendee(db)).row, { meetings: [2] }));
  expectOk(await save(academy.contact, run.id));
  return run;
}

describe('changing a run', () => {
  it('moves no meeting, and drops none, of which it says who was there', async () => {
    const run = await listedForSecond();
    expect(codesOf(await change(run, [first, third]))).toEqual(['meeting_has_rows']);
    expect(codesOf(await change(run, [first]))).toEqual(['meeting_has_rows']);
    expect(codesOf(await change(run, [second, third]))).toEqual(['meeting_has_rows']);
    expect((await runOf(academy.contact, run.id)).meetings).toHaveLength(3);
  });

  it('changes the other meetings, and the hours of each', async () => {
    const run = await listedForSecond();
    expectOk(await change(run, [first, sooner, { ...third, day: '18-11-2026' }]));
    expectOk(await change(run, [first, sooner, third]));
  });

  it('keeps the meetings of who scanned the code at the door', async () => {
    const run = await planned(academy.contact, courseId);
    const door = await findShownDoor(run, { now, today });
    const { scan = '' } = (await findOpenedDoor(door?.code ?? '', { now, today })) ?? {};
    const [one, late] = [await attendee(db), await attendee(db)];
    const other = await planned(academy.contact, courseId);
    expectOk(await scanAtDoor({ scan }, at(one.owner)));
    expect(codesOf(await change(run, [first, second]))).toEqual(['meeting_has_rows']);
    expectOk(await change(other, [first, second]));
    await db.prisma.doorScan.deleteMany({ where: { runId: run.id } });
    expectOk(await change(run, [first, second]));
    expect(codesOf(await scanAtDoor({ scan }, at(late.owner)))).toEqual(['scan_expired']);
  });

  it('forgets a list that was pasted for the meetings as they were', async () => {
    const run = await planned(academy.contact, courseId);
    expectOk(await paste(academy.contact, run.id, (await attendee(db)).row, { meetings: [3] }));
    expectOk(await change(run, [first, second]));
    expect(await findPastedList(run.id)).toBeNull();
  });
});
