import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { attendanceStep } from '@/lib/server/daily/steps/attendance';
import { addDays, addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { accredited, contactOf, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, mailsTo, now, today } from '../journey';
import { attendee, closed, creditsOf, paste, planned, save } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const morning = (day: CalendarDate) =>
  runDailyJob({ now: new Date(`${day}T05:00:00Z`), today: day }, () => {}, [attendanceStep]);
const enters = (id: string) => db.prisma.registration.update({ where: { id }, data: { state: 'registered' } });

describe('a kept row', () => {
  it('turns into points when somebody comes into the register under its number and name', async () => {
    const one = await attendee(db, { state: 'removed' });
    const run = await planned(academy.contact, courseId);
    await closed(academy.contact, run.id, one.row);
    await settleKeptRowsOf(one.number, now);
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
    await enters(one.id);
    await settleKeptRowsOf(one.number, now);
    await settleKeptRowsOf(one.number, now);
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  });

  it('is looked at each morning too, and under another name stays nobody’s', async () => {
    const [one, other] = [await attendee(db, { state: 'removed' }), await attendee(db, { state: 'removed' })];
    const run = await planned(academy.contact, courseId);
    await closed(academy.contact, run.id, `${one.row}\n${other.number}\tA. Anders`);
    await enters(one.id);
    await enters(other.id);
    await morning(addDays(today, 1));
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
    expect(await creditsOf(db, other.id, run.id)).toEqual([]);
  });

  it('of a list that isn’t closed waits', async () => {
    const one = await attendee(db, { state: 'removed' });
    const run = await planned(academy.contact, courseId);
    expectOk(await paste(academy.contact, run.id, one.row));
    expectOk(await save(academy.contact, run.id));
    await enters(one.id);
    await settleKeptRowsOf(one.number, now);
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
  });

  it('loses what was typed after its term, whether it was somebody’s or not', async () => {
    const [one, nobody] = [await attendee(db), 'LKLR-888888\tA. Niemand'];
    const run = await planned(academy.contact, courseId);
    await closed(academy.contact, run.id, `${one.row}\n${nobody}`);
    const typed = async () =>
      (await db.prisma.attendance.findMany({ where: { runId: run.id } })).map(({ typedName }) => typedName !== '');
    await morning(addMonths(today, 6));
    expect(await typed()).toEqual([true, true]);
    await morning(addDays(addMonths(today, 6), 1));
    expect(await typed()).toEqual([false, false]);
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  });
});

describe('a list that never came', () => {
  it('is asked for after 1, 15 and 30 days, of each who acts for the provider, once', async () => {
    const slow = await provider(db, 'Trage academie');
    const other = await contactOf(db, slow.id);
    const course = await accredited(db, slow.id);
    await planned(slow.contact, course.courseId);
    const counts: number[] = [];
    for (const days of [0, 1, 2, 15, 15, 29, 30, 60]) {
      await morning(addDays(today, days));
      counts.push((await mailsTo(db, slow.contact.email)).length);
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 2, 3, 3]);
    expect(await mailsTo(db, other.email)).toEqual(['attendance_due', 'attendance_due', 'attendance_due']);
  });

  it('isn’t asked for once it was closed', async () => {
    const quick = await provider(db, 'Vlotte academie');
    const course = await accredited(db, quick.id);
    const run = await planned(quick.contact, course.courseId);
    await closed(quick.contact, run.id, (await attendee(db)).row);
    await morning(addDays(today, 30));
    expect(await mailsTo(db, quick.contact.email)).toEqual([]);
  });
});
