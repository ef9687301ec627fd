import type { AccountActor } from '@/lib/access/actor';
import { closeRun } from '@/lib/server/attendance/close-run';
import { correctAttendance } from '@/lib/server/attendance/correct-attendance';
import { showAttendances } from '@/lib/server/attendance/shown-list';
import { grantCertification } from '@/lib/server/certification/decide-certification';
import { atOnce } from '@/tests/integration/at-once';
import { keep, latest, request, tenPointsAreEnough } from '@/tests/integration/certification/certification-people';
import { accredited, provider } from '@/tests/integration/courses/course-rows';
import { submitted } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, newManager } from '../journey';
import { activitiesOf, at, attendee, closed, creditsOf, key, paste, planned, save } from './attendance-people';

let db: TestDatabase;
let academy: Awaited<ReturnType<typeof provider>>;
let courseId: string;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
  manager = await newManager();
  academy = await provider(db);
  ({ courseId } = await accredited(db, academy.id, { typeCode: 'course' }));
});
afterAll(() => db.close());

type Answer = { ok: boolean };

/** Somebody in the register, without anything to do for it yet. */
const candidate = () => attendee(db, { completedAt: null });

const newsOf = async ({ accountId }: AccountActor) =>
  (await db.prisma.message.findMany({ where: { accountId } })).map(({ code }) => code);

async function frozenOf(registrationId: string) {
  const activities = await activitiesOf(db, registrationId);
  return activities.filter(({ certificationId, state }) => certificationId !== null && state === 'approved');
}

it('crediting against granting a certification leaves one that counts: what was frozen first stays', async () => {
  const one = await candidate();
  await keep(db, one.id, [{ units: 10, state: 'approved' }]);
  const own = { type: 'day', title: 'Gesprekken met ouders', lastDay: '9-11-2026', units: '3' };
  const id = await submitted(one.owner, own);
  const run = await planned(academy.contact, courseId);
  expectOk(await paste(academy.contact, run.id, one.row));
  expectOk(await save(academy.contact, run.id));
  expectOk(await request(one.owner));
  const { key: certification } = await latest(one.id);
  const answers = await atOnce<Answer>(
    db,
    one.id,
    () => [closeRun(key(run), at(academy.contact)), grantCertification(certification, at(manager))],
    'registration',
  );
  expect(answers).toEqual([{ ok: true }, { ok: true }]);
  const credits = await creditsOf(db, one.id, run.id);
  const left = (await newsOf(one.owner)).includes('attendance_left_frozen');
  const entry = (await activitiesOf(db, one.id)).find((activity) => activity.id === id);
  expect(credits).toHaveLength(left ? 0 : 1);
  expect(entry?.supersededAt === null).toBe(left);
  expect(credits.every(({ certificationId }) => certificationId === certification.id)).toBe(true);
});

it('a correction against granting takes away what isn’t frozen, and leaves what is', async () => {
  const one = await candidate();
  const run = await planned(academy.contact, courseId);
  await closed(academy.contact, run.id, one.row);
  expectOk(await request(one.owner, undefined, 70));
  const { key: certification } = await latest(one.id);
  const [row] = (await showAttendances(run.id, null, 10)).rows;
  const correction = { id: run.id, rowId: row?.id ?? '', version: row?.version ?? 0, reason: 'Niet geweest' };
  const [corrected, granted] = await atOnce<Answer>(
    db,
    one.id,
    () => [correctAttendance(correction, at(academy.contact, 90)), grantCertification(certification, at(manager, 90))],
    'registration',
  );
  expect(corrected).toEqual({ ok: true });
  expect(await creditsOf(db, one.id, run.id)).toHaveLength(granted?.ok ? 1 : 0);
  expect(await frozenOf(one.id)).toHaveLength(granted?.ok ? 1 : 0);
  const told = granted?.ok ? 'attendance_left_frozen' : 'attendance_withdrawn';
  expect(await newsOf(one.owner)).toContain(told);
});
