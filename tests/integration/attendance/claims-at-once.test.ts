import type { AccountActor } from '@/lib/access/actor';
import { addAttendance } from '@/lib/server/attendance/add-attendance';
import { confirmClaim, denyClaim } from '@/lib/server/attendance/answer-claim';
import { appealClaim } from '@/lib/server/attendance/appeal-claim';
import type { claimAttendance } from '@/lib/server/attendance/claim-attendance';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { attendanceStep } from '@/lib/server/daily/steps/attendance';
import { atOnce } from '@/tests/integration/at-once';
import { accredited, contactOf, provider } from '@/tests/integration/courses/course-rows';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, eventsOf, expectOk, newManager } from '../journey';
import { at, attendee, creditsOf } from './attendance-people';
import { claim, claimed, claimOf, closedRun, dayAfter, keyOf, on, presence, words } from './claim-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
let manager: AccountActor;
let other: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
  academy = await provider(db);
  other = await contactOf(db, academy.id);
  ({ courseId } = await accredited(db, academy.id));
});
afterAll(() => db.close());

const answer = 'Je naam stond op geen enkele presentielijst.';
const making = () => claimed(db, academy.contact, courseId);
type Key = { id: string; version: number };
const confirm = (key: Key, by: ReturnType<typeof on>) => confirmClaim({ ...key, ...presence, answer }, by);
const deny = (key: Key, by: ReturnType<typeof on>) => denyClaim({ ...key, answer }, by);
type Answer = Awaited<ReturnType<typeof confirm | typeof addAttendance | typeof claimAttendance>>;
const meet = (runId: string, begin: () => Promise<Answer>[]) => atOnce<Answer>(db, runId, begin, 'course_run');
const refusalsOf = (answers: Answer[]) =>
  answers.flatMap((given) => (given.ok ? [] : codesOf(given as Parameters<typeof codesOf>[0])));

it('a claim that two contacts confirm and deny at once has one outcome, and the loser is told', async () => {
  const { one, run, key } = await making();
  const answers = await meet(run.id, () => [confirm(key, at(academy.contact, 95)), deny(key, at(other, 95))]);
  expect(refusalsOf(answers)).toEqual(['claim_answered']);
  const { state } = await claimOf(one.owner, run.id);
  expect(state).toBe(answers[0]?.ok ? 'confirmed' : 'denied');
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(state === 'confirmed' ? 1 : 0);
});

it('a claim that is confirmed twice at once credits once', async () => {
  const { one, run, key } = await making();
  const answers = await meet(run.id, () => [confirm(key, at(academy.contact, 95)), confirm(key, at(other, 95))]);
  expect(refusalsOf(answers)).toEqual(['claim_answered']);
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  expect(await db.prisma.attendance.count({ where: { runId: run.id } })).toBe(2);
});

it('a claim that its provider confirms while a manager decides has the outcome of whose turn it is', async () => {
  const { run, key } = await making();
  const answers = await meet(run.id, () => [
    confirm(key, on(academy.contact, dayAfter)),
    deny(key, on(manager, dayAfter)),
  ]);
  expect(answers.map(({ ok }) => ok)).toEqual([false, true]);
  expect(['claim_with_manager', 'claim_answered']).toContain(refusalsOf(answers)[0]);
});

it('two managers who decide at once decide once', async () => {
  const { one, run, key } = await making();
  const answers = await meet(run.id, () => [confirm(key, on(manager, dayAfter)), deny(key, on(manager, dayAfter))]);
  expect(refusalsOf(answers)).toEqual(['claim_answered']);
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(answers[0]?.ok ? 1 : 0);
});

it('a claim that is confirmed while the claimant is added to the list credits once', async () => {
  const { one, run, key } = await making();
  const typed = { id: run.id, number: one.number, name: `J. de ${one.surname}`, completedOn: null, attended: [] };
  await meet(run.id, () => [
    confirm(key, at(academy.contact, 95)),
    addAttendance({ ...typed, reason: 'Vergeten' }, at(other, 95)),
  ]);
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(1);
  expect(await claimOf(one.owner, run.id)).toMatchObject({ state: 'confirmed' });
});

it('somebody who claims twice at once claims once', async () => {
  const one = await attendee(db);
  const run = await closedRun(db, academy.contact, courseId);
  const answers = await meet(run.id, () => [claim(one.owner, run.id), claim(one.owner, run.id)]);
  expect(refusalsOf(answers)).toEqual(['claim_made']);
  expect(await db.prisma.attendanceClaim.count({ where: { runId: run.id } })).toBe(1);
});

it('a denial that is brought before a manager twice at once is brought once', async () => {
  const { one, run, key } = await making();
  expectOk(await deny(key, at(academy.contact, 95)));
  const appeal = { ...(await keyOf(one.owner, run.id)), words };
  const answers = await meet(run.id, () => [appealClaim(appeal, at(one.owner)), appealClaim(appeal, at(one.owner))]);
  expect(refusalsOf(answers)).toEqual(['claim_with_manager']);
});

it('the daily job twice at once passes a claim on once, beside a manager who decides it', async () => {
  const { one, run, key } = await making();
  const morning = async (): Promise<Answer> => {
    await runDailyJob({ now: new Date(`${dayAfter}T05:00:00Z`), today: dayAfter }, () => {}, [attendanceStep]);
    return { ok: true, runId: run.id };
  };
  await meet(run.id, () => [morning(), morning(), deny(key, on(manager, dayAfter))]);
  const passedOn = (await eventsOf(db, key.id)).filter((event) => event === 'claim_escalated');
  expect(passedOn.length).toBeLessThanOrEqual(1);
  const news = await db.prisma.message.findMany({ where: { accountId: one.owner.accountId } });
  expect(news.filter(({ code }) => code === 'claim_passed_on')).toHaveLength(passedOn.length);
  expect(['denied', 'escalated']).toContain((await claimOf(one.owner, run.id)).state);
});
