import { closeRun } from '@/lib/server/attendance/close-run';
import { countWaitingRuns, countWaitingRunsOf } from '@/lib/server/attendance/data/waiting-runs';
import { endRun } from '@/lib/server/attendance/end-run';
import { findOwnActivity } from '@/lib/server/portfolio/data/activities';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { calendarDate } from '@/lib/shared/calendar-date';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { draft, submitted } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, mailsTo, today } from '../journey';
import {
  activitiesOf,
  at,
  attendee,
  closed,
  creditsOf,
  freeze,
  key,
  paste,
  planned,
  runOf,
  save,
} from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const newRun = (typed = {}) => planned(academy.contact, courseId, typed);

describe('closing a list', () => {
  it('gives each person on it one activity, approved, accredited and certain', async () => {
    const [one, other] = [await attendee(db), await attendee(db)];
    const run = await newRun();
    await closed(academy.contact, run.id, `${one.row}\n${other.row}\n${one.row}\nLKLR-999999\tA. Niemand`);
    for (const person of [one, other]) {
      const [credit, ...more] = await creditsOf(db, person.id, run.id);
      expect(more).toEqual([]);
      expect(credit).toMatchObject({
        ...{ state: 'approved', source: 'attendance', isAccredited: true, typeCode: 'professional_training' },
        ...{ title: 'Gesprekken met ouders', organiser: 'Academie Leerplicht' },
      });
      expect(credit?.units?.toNumber()).toBe(12);
      expect(await findOwnActivity(person.owner.accountId, credit?.id ?? '')).toMatchObject({
        ...{ creditedAt: expect.any(Date), runId: run.id },
      });
      expect(await eventsOf(db, credit?.id ?? '')).toEqual(['attendance_credited']);
      expect(await mailsTo(db, person.owner.email)).toContain('activity_news');
    }
    const { points } = await loadPortfolio({ id: one.id, registeredOn: today }, { today });
    expect([...(points?.lines.values() ?? [])]).toMatchObject([{ class: 'certain' }]);
    expect(points?.standing.accredited.counted.certain).toBe(points?.standing.total.counted.certain);
    expect(points?.standing.accredited.counted.certain).toBeGreaterThan(0);
    expect(await eventsOf(db, run.id)).toEqual(['run_planned', 'attendance_listed', 'run_closed']);
  });

  it('twice credits once, and the second hears that it is closed', async () => {
    const one = await attendee(db);
    const run = await newRun();
    await closed(academy.contact, run.id, one.row);
    const again = await closeRun(key(await runOf(academy.contact, run.id)), at(academy.contact));
    expect(codesOf(again)).toEqual(['run_closed']);
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  });

  it('before its last day is refused', async () => {
    const meetings = [{ day: '17-11-2026', begins: '9', ends: '12' }];
    const run = await newRun({ meetings });
    expectOk(await paste(academy.contact, run.id, (await attendee(db)).row));
    expectOk(await save(academy.contact, run.id));
    expect(codesOf(await closeRun(key(await runOf(academy.contact, run.id)), at(academy.contact)))).toEqual([
      'run_not_over',
    ]);
  });

  it('is for who acts for the provider alone', async () => {
    const stranger = await provider(db, 'Een ander');
    const run = await newRun();
    expect(codesOf(await closeRun(key(run), at(stranger.contact)))).toEqual(['run_unknown']);
    expect(codesOf(await paste(stranger.contact, run.id, 'LKLR-1\tA. Jansen'))).toEqual(['run_unknown']);
  });

  it('counts the meetings that somebody attended', async () => {
    const one = await attendee(db);
    const run = await newRun();
    await closed(academy.contact, run.id, `Nummer\tNaam\tBijeenkomsten\n${one.row}\t1, 3`);
    const [credit] = await creditsOf(db, one.id, run.id);
    expect(credit?.units?.toNumber()).toBe(8);
  });

  it('credits a trainer for giving it, and not for attending', async () => {
    const trainer = await attendee(db);
    const run = await newRun({ trainers: [{ name: `J. de ${trainer.surname}`, number: trainer.number }] });
    const one = await attendee(db);
    await closed(academy.contact, run.id, `${trainer.row}\n${one.row}`);
    const [credit, ...more] = await creditsOf(db, trainer.id, run.id);
    expect(more).toEqual([]);
    expect(credit).toMatchObject({ typeCode: 'giving_training' });
    expect(credit?.units?.toNumber()).toBe(12);
  });

  it('credits a shielded person, and nobody who left or whose name differs', async () => {
    const shielded = await attendee(db, { shielded: true });
    const former = await attendee(db, { state: 'deregistered' });
    const other = await attendee(db);
    const run = await newRun();
    await closed(
      academy.contact,
      run.id,
      `${shielded.row}\n${former.row}\n${other.number}\tA. Heelanders\nLKLR-999998\tB. Niemand`,
    );
    expect(await creditsOf(db, shielded.id, run.id)).toHaveLength(1);
    expect(await activitiesOf(db, former.id)).toEqual([]);
    expect(await activitiesOf(db, other.id)).toEqual([]);
  });
});

describe('what somebody had already', () => {
  const own = { type: 'employer_training', title: 'gesprekken met Ouders', lastDay: '9-11-2026', units: '3' };

  it('as a draft becomes one with the credit, and keeps its words and proof', async () => {
    const one = await attendee(db);
    const id = await draft(one.owner, { ...own, learned: 'Luisteren' });
    const proof = { activityId: id, name: 'bewijs.pdf', kind: 'pdf', size: 10, checksum: 'a'.repeat(64) } as const;
    await db.prisma.evidence.create({ data: { ...proof, storageKey: id, uploadedAt: new Date() } });
    const run = await newRun();
    await closed(academy.contact, run.id, one.row);
    const [credit] = await creditsOf(db, one.id, run.id);
    expect(credit).toMatchObject({ replacesId: id, learned: 'Luisteren', typeCode: 'professional_training' });
    expect(credit?.title).toBe(own.title);
    expect(credit?.evidence).toHaveLength(1);
    const superseded = await db.prisma.activity.findUnique({ where: { id } });
    expect(superseded?.supersededAt).not.toBeNull();
  });

  it('that was handed in for it becomes one with the credit too', async () => {
    const one = await attendee(db);
    const id = await submitted(one.owner, own);
    const run = await newRun();
    await closed(academy.contact, run.id, one.row);
    expect(await creditsOf(db, one.id, run.id)).toMatchObject([{ replacesId: id }]);
    expect(await activitiesOf(db, one.id)).toHaveLength(2);
  });

  it('more than once becomes one with the credit, with the proof of each', async () => {
    const one = await attendee(db);
    const ids = [await draft(one.owner, own), await submitted(one.owner, { ...own, lastDay: '2-11-2026' })];
    for (const activityId of ids) {
      const proof = { activityId, name: 'bewijs.pdf', kind: 'pdf', size: 10, checksum: 'a'.repeat(64) } as const;
      await db.prisma.evidence.create({ data: { ...proof, storageKey: activityId, uploadedAt: new Date() } });
    }
    const run = await newRun();
    await closed(academy.contact, run.id, one.row);
    const [credit] = await creditsOf(db, one.id, run.id);
    expect(credit?.evidence.map(({ storageKey }) => storageKey).sort()).toEqual(ids.sort());
    const counting = (await activitiesOf(db, one.id)).filter(({ supersededAt }) => supersededAt === null);
    expect(counting.map(({ id }) => id)).toEqual([credit?.id]);
  });

  it('under another title stays beside it', async () => {
    const one = await attendee(db);
    await draft(one.owner, { ...own, title: 'Iets anders' });
    const run = await newRun();
    await closed(academy.contact, run.id, one.row);
    expect(await creditsOf(db, one.id, run.id)).toMatchObject([{ replacesId: null }]);
  });

  it('that a certification froze is left as it is, and its owner hears of it', async () => {
    const one = await attendee(db);
    const id = await submitted(one.owner, own);
    await db.prisma.activity.update({ where: { id }, data: { state: 'approved' } });
    await freeze(db, one.id);
    const run = await newRun();
    await closed(academy.contact, run.id, one.row);
    expect(await creditsOf(db, one.id, run.id)).toEqual([]);
    const messages = await db.prisma.message.findMany({ where: { accountId: one.owner.accountId } });
    expect(messages.map(({ code }) => code)).toEqual(['attendance_left_frozen']);
    expect(await db.prisma.attendance.findMany({ where: { runId: run.id } })).toMatchObject([
      { registrationId: one.id },
    ]);
  });
});

describe('a run without a list', () => {
  it.each([
    ['not_held', 'cancelled'],
    ['entered_twice', 'cancelled'],
    ['nobody_registered', 'closed'],
  ] as const)('is ended by %s', async (ending, state) => {
    const run = await newRun();
    expectOk(await endRun({ ...key(run), ending }, at(academy.contact)));
    expect(await runOf(academy.contact, run.id)).toMatchObject({ state, ending });
    expect(await eventsOf(db, run.id)).toEqual(['run_planned', 'run_ended']);
  });
});

it('a run begins in the period of an accreditation', async () => {
  const { courseId: other } = await accredited(db, academy.id, { to: calendarDate('2026-11-01') });
  await expect(planned(academy.contact, other)).rejects.toThrow('day_not_accredited');
});

it('a run that was held waits for its list, and is counted as such, until it is closed', async () => {
  const [lastDay, dayAfter] = [calendarDate('2026-11-16'), calendarDate('2026-11-17')];
  const { id: otherId } = await provider(db);
  const counts = () =>
    Promise.all([
      countWaitingRuns(lastDay),
      countWaitingRuns(dayAfter),
      countWaitingRunsOf(academy.id, dayAfter),
      countWaitingRunsOf(otherId, dayAfter),
    ]);
  const [onLastDay = 0, after = 0, ofAcademy = 0] = await counts();
  const run = await newRun();
  expect(await counts()).toEqual([onLastDay, after + 1, ofAcademy + 1, 0]);
  await closed(academy.contact, run.id, (await attendee(db)).row);
  expect(await counts()).toEqual([onLastDay, after, ofAcademy, 0]);
});
