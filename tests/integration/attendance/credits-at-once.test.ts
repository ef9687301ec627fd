import type { AccountActor } from '@/lib/access/actor';
import { activitySchema, activityValues } from '@/lib/portfolio/activity-forms';
import { closeRun } from '@/lib/server/attendance/close-run';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { inTransaction } from '@/lib/server/platform/db/database';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { saveActivity } from '@/lib/server/portfolio/save-activity';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import { atOnce } from '@/tests/integration/at-once';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { activityOf, draft, keyOf, submitted } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, now } from '../journey';
import { activitiesOf, at, attendee, closed, creditsOf, key, paste, planned, runOf, save } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
beforeAll(async () => {
  db = await openTestDatabase();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const own = { type: 'employer_training', title: 'Gesprekken met ouders', lastDay: '9-11-2026', units: '3' };
type Answer = { ok: boolean };
const outcomes = (answers: Answer[]) => answers.map(({ ok }) => ok).sort();

/** A list with one person on it, ready to be closed. */
async function listed() {
  const one = await attendee(db);
  const run = await planned(academy.contact, courseId);
  expectOk(await paste(academy.contact, run.id, one.row));
  expectOk(await save(academy.contact, run.id));
  return { one, run, close: () => closeRun(key(run), at(academy.contact)) };
}

it('a list that is closed twice at once is closed once', async () => {
  const { one, run, close } = await listed();
  const answers = await atOnce<Answer>(db, run.id, () => [close(), close()], 'course_run');
  expect(outcomes(answers)).toEqual([false, true]);
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
});

it('closing against correcting has one outcome', async () => {
  const { one, run, close } = await listed();
  const [row] = (await showAttendances(run.id, null, 10)).rows;
  const correction = { id: run.id, rowId: row?.id ?? '', version: row?.version ?? 0, reason: 'Niet geweest' };
  const answers = await atOnce<Answer>(
    db,
    run.id,
    () => [close(), correctAttendance(correction, at(academy.contact))],
    'course_run',
  );
  expect(answers[0]).toEqual({ ok: true });
  expect((await runOf(academy.contact, run.id)).state).toBe('closed');
  // A list that isn't closed yet isn't corrected; one that is, is.
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(answers[1]?.ok ? 0 : 1);
});

it('crediting doesn’t stand in the way of whoever plans the same run at that moment', async () => {
  const { one, run, close } = await listed();
  const plan = async () => {
    await inTransaction(async (tx) => {
      await lockPortfolio(tx, one.id);
      const contents = { title: 'Gesprekken met ouders', createdAt: now, updatedAt: now };
      await tx.activity.create({ data: { registrationId: one.id, runId: run.id, ...contents } });
    });
    return { ok: true };
  };
  for (const begin of [() => [plan(), close()], () => [plan(), correctAgain()]])
    await atOnce<Answer>(db, one.id, begin, 'registration');
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);

  async function correctAgain() {
    const [row] = (await showAttendances(run.id, null, 10)).rows;
    const correction = {
      id: run.id,
      rowId: row?.id ?? '',
      version: row?.version ?? 0,
      reason: 'Eén dag',
      attended: [1],
    };
    return correctAttendance(correction, at(academy.contact, 90));
  }
});

it('two corrections of one row at once: the second hears that it changed', async () => {
  const { one, run, close } = await listed();
  expectOk(await close());
  const [row] = (await showAttendances(run.id, null, 10)).rows;
  const correction = { id: run.id, rowId: row?.id ?? '', version: row?.version ?? 0, reason: 'Anders' };
  const correct = (given: object) => correctAttendance({ ...correction, ...given }, at(academy.contact, 90));
  const answers = await atOnce<Answer>(db, run.id, () => [correct({}), correct({ attended: [1] })], 'course_run');
  expect(outcomes(answers)).toEqual([false, true]);
  expect(answers).toContainEqual({ ok: false, reasons: [{ code: 'changed_meanwhile' }] });
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(answers[0]?.ok ? 0 : 1);
});

it('saving a list against closing it: whoever is on it by then is credited, and a later one hears that it is closed', async () => {
  const { one, run, close } = await listed();
  const other = await attendee(db);
  expectOk(await paste(academy.contact, run.id, other.row));
  const [closing, saving] = await atOnce<Answer>(
    db,
    run.id,
    () => [close(), save(academy.contact, run.id)],
    'course_run',
  );
  expect(closing).toEqual({ ok: true });
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  expect(await creditsOf(db, other.id, run.id)).toHaveLength(saving?.ok ? 1 : 0);
});

type Act = (actor: AccountActor, id: string) => Promise<Answer>;
const edit: Act = async (actor, id) => {
  const { version, ...stored } = await activityOf(actor, id);
  const typed = { ...activityValues({ ...stored, version } as never), id, version: String(version), learned: 'Veel' };
  return saveActivity(activitySchema.parse(typed), at(actor));
};

describe.each<[string, typeof draft, Act]>([
  ['editing', draft, edit],
  ['handing in', draft, async (actor, id) => submitActivity(await keyOf(actor, id), at(actor))],
  ['withdrawing', submitted, async (actor, id) => withdrawActivity(await keyOf(actor, id), at(actor))],
])('crediting against the owner’s %s', (_, begin, act) => {
  it('leaves one that counts', async () => {
    const { one, run, close } = await listed();
    const id = await begin(one.owner, own);
    const answers = await atOnce<Answer>(db, one.id, () => [close(), act(one.owner, id)], 'registration');
    expect(answers[0]).toEqual({ ok: true });
    expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
    const counting = (await activitiesOf(db, one.id)).filter(
      ({ state, supersededAt }) => supersededAt === null && state !== 'withdrawn',
    );
    expect(counting).toHaveLength(1);
  });
});

it('two who settle the same kept row credit it once', async () => {
  const one = await attendee(db, { state: 'removed' });
  const run = await planned(academy.contact, courseId);
  await closed(academy.contact, run.id, one.row);
  await db.prisma.registration.update({ where: { id: one.id }, data: { state: 'registered' } });
  await Promise.all([settleKeptRowsOf(one.number, now), settleKeptRowsOf(one.number, now)]);
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
});
