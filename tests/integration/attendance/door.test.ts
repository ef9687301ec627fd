import { closeRun } from '@/lib/server/attendance/close-run';
import { findOpenedDoor, findShownDoor } from '@/lib/server/attendance/door';
import { scanAtDoor } from '@/lib/server/attendance/scan-at-door';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, newAccount, now, today } from '../journey';
import { at, attendee, closed, creditsOf, key, planned, runOf } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

/** Ten o'clock in Amsterdam: the third meeting is under way. */
const moment = { now, today };
const secondsLater = (seconds: number) => ({ now: new Date(now.getTime() + seconds * 1000), today });

async function opened() {
  const run = await planned(academy.contact, courseId);
  const door = await findShownDoor(run, moment);
  if (!door) throw new Error('the door is shut');
  return { run, code: door.code };
}

async function scanOf(code: string) {
  const door = await findOpenedDoor(code, moment);
  if (!door) throw new Error('no door has that code');
  return door.scan;
}

describe('the code at the door', () => {
  it('leads to the meeting that is under way, and credits nothing until the list is closed', async () => {
    const { run, code } = await opened();
    const one = await attendee(db);
    expect(await findOpenedDoor(code, moment)).toMatchObject({ run: { id: run.id }, meeting: 3 });
    const scan = await scanOf(code);
    expectOk(await scanAtDoor({ scan }, at(one.owner)));
    expectOk(await scanAtDoor({ scan }, at(one.owner)));
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
    expectOk(await closeRun(key(run), at(academy.contact)));
    const [credit] = await creditsOf(db, one.id, run.id);
    expect(credit?.units?.toNumber()).toBe(4);
    expect(await db.prisma.doorScan.count({ where: { runId: run.id } })).toBe(0);
  });

  it('of another run, shown at the same hour, leads to that run', async () => {
    const [one, other] = [await opened(), await opened()];
    expect(await findOpenedDoor(other.code, moment)).toMatchObject({ run: { id: other.run.id } });
    expect(await findOpenedDoor(one.code, moment)).toMatchObject({ run: { id: one.run.id } });
  });

  it.each([
    [-30, true],
    [30, true],
    [-300, false],
    [300, false],
  ])('is taken by a clock that is %i seconds off: %s', async (seconds, isTaken) => {
    const { code } = await opened();
    expect((await findOpenedDoor(code, secondsLater(seconds))) !== null).toBe(isTaken);
  });

  it('adds its meeting to a list that has somebody for another', async () => {
    const { run, code } = await opened();
    const one = await attendee(db);
    expectOk(await scanAtDoor({ scan: await scanOf(code) }, at(one.owner)));
    await closed(academy.contact, run.id, `Nummer\tNaam\tBijeenkomst\n${one.row}\t1`);
    const [credit] = await creditsOf(db, one.id, run.id);
    expect(credit?.units?.toNumber()).toBe(8);
  });

  it('of five minutes ago, forged, or of a run that was closed leads nowhere', async () => {
    const { run, code } = await opened();
    const scan = await scanOf(code);
    expect(await findOpenedDoor(code, secondsLater(300))).toBeNull();
    expect(await findOpenedDoor('AAAAAA', moment)).toBeNull();
    expect(await findOpenedDoor(`${scan}x`, moment)).toBeNull();
    const one = await attendee(db);
    expect(codesOf(await scanAtDoor({ scan: `${scan}x` }, at(one.owner)))).toEqual(['scan_expired']);
    await closed(academy.contact, run.id, one.row);
    expect(await findOpenedDoor(code, moment)).toBeNull();
    expect(codesOf(await scanAtDoor({ scan }, at(one.owner)))).toEqual(['run_closed']);
  });

  it('is kept as a scan while somebody logs in, and for nobody who isn’t in the register', async () => {
    const { code } = await opened();
    const scan = await scanOf(code);
    expect(await findOpenedDoor(scan, secondsLater(300))).toMatchObject({ scan });
    expect(codesOf(await scanAtDoor({ scan }, at(await newAccount())))).toEqual(['not_in_register']);
    const former = await attendee(db, { state: 'removed' });
    expect(codesOf(await scanAtDoor({ scan }, at(former.owner)))).toEqual(['not_in_register']);
  });

  it('isn’t shown before a meeting, nor for a run that was closed', async () => {
    const { run } = await opened();
    expect(await findShownDoor(run, { now: new Date('2026-11-16T06:00:00Z'), today })).toBeNull();
    await closed(academy.contact, run.id, (await attendee(db)).row);
    expect(await findShownDoor(await runOf(academy.contact, run.id), moment)).toBeNull();
  });
});
