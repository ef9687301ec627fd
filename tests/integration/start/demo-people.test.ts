import { readGrantedPoints } from '@/lib/certification/granted-points';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints } from '@/lib/portfolio/portfolio';
import { figureNames } from '@/lib/reports/figures';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import { listFigures } from '@/lib/server/reports/data/figures';
import { seed } from '@/lib/server/start/seed/seed';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

const today = calendarDate('2026-11-30');
const now = new Date('2026-11-30T09:00:00Z');

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await seed({ withPersonas: true, withSamples: true, people: 'many', now, today });
}, 120_000);
afterAll(() => db.close());

const count = async (table: string, where = 'true') => {
  const { rows } = await db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "${table}" WHERE ${where}`,
  );
  return rows[0]?.count ?? 0;
};
const kinds = async (table: string, column: string) => {
  const { rows } = await db.pool.query<{ kind: string }>(
    `SELECT DISTINCT ${column}::text AS kind FROM "${table}" ORDER BY 1`,
  );
  return rows.map(({ kind }) => kind);
};

it('a first start of the demo has some four hundred people with their activities', async () => {
  expect(await count('account', "'registrant' = ANY (roles)")).toBeGreaterThan(380);
  expect(await count('account', "'registrant' = ANY (roles)")).toBeLessThan(420);
  expect(await count('activity')).toBeGreaterThan(2_000);
});

it('it has every state of an application, an activity and a registration, and a certification that waits', async () => {
  const states = ['approved', 'draft', 'information_requested', 'rejected', 'submitted', 'withdrawn'];
  expect(await kinds('application', 'state')).toEqual(states);
  expect(await kinds('activity', 'state')).toEqual(states.filter((state) => state !== 'withdrawn'));
  expect(await kinds('registration', 'state')).toEqual(['certified', 'deregistered', 'registered', 'removed']);
  expect(await count('certification', "state = 'requested'")).toBeGreaterThan(2);
});

it('a demo that was just seeded has every figure of its day, before the daily work ran', async () => {
  const figures = await listFigures();
  expect(figures.filter(({ day, rows }) => day === today && rows.length > 0).map(({ name }) => name)).toEqual(
    expect.arrayContaining(figureNames),
  );
});

it('the personas keep their names and their numbers', async () => {
  const rows = await db.prisma.registration.findMany({
    where: { account: { isPersona: true } },
    select: { number: true, birthSurname: true },
    orderBy: { number: 'asc' },
  });
  expect(rows.map(({ number }) => number)).toEqual(['LKLR-100001', 'LKLR-100002']);
  expect(rows.map(({ birthSurname }) => birthSurname)).toEqual(['Jansen', 'Veld']);
});

it('every granted certification was earned: the rule gives the points that it kept', async () => {
  const normSets = await loadNormSets();
  const granted = await db.prisma.certification.findMany({
    where: { state: 'granted', registration: { account: { isPersona: false } } },
    include: { registration: true },
  });
  expect(granted.length).toBeGreaterThan(40);
  const activities = await listActivitiesOfAll(granted.map(({ registrationId }) => registrationId));
  const unearned = granted.filter(({ registration, registrationId, cycleStart, decidedOn, points }) => {
    const start = fromColumn(cycleStart);
    const cycle = cyclesUntil(normSets, fromColumn(registration.registeredOn), today).cycles.find(
      (one) => one.start === start,
    );
    const worked =
      cycle && decidedOn && cyclePoints(activities.get(registrationId) ?? [], cycle, normSets, fromColumn(decidedOn));
    const total = readGrantedPoints(points)?.requirements.find(({ what }) => what === 'total');
    return !worked?.ok || !worked.points.standing.met || total === undefined || total.certain < total.required;
  });
  expect(unearned.map(({ id }) => id)).toEqual([]);
});

it('nothing that happened lies after yesterday', async () => {
  expect(
    await count('audit_event', `at >= '${today}' AND actor_id NOT IN (SELECT id FROM account WHERE is_persona)`),
  ).toBe(0);
  expect(
    await count(
      'activity',
      `submitted_at >= '${today}' AND registration_id NOT IN
    (SELECT r.id FROM registration r JOIN account a ON a.id = r.account_id WHERE a.is_persona)`,
    ),
  ).toBe(0);
});

it('the daily job of that day finds nothing of theirs to do but the mail of the morning', async () => {
  const reports = await runDailyJob({ now, today });
  const done = Object.fromEntries(
    reports.flatMap(({ step, counts }) => (Object.values(counts).some((n) => n > 0) ? [[step, counts]] : [])),
  );
  // The lists that the organisation of the personas owes.
  const personas = { attendance: { reminder: 4 } };
  expect(done).toEqual({ ...personas, mornings: { mail: expect.any(Number) } });
});

it('a second start adds nobody', async () => {
  const before = await count('account');
  await seed({ withPersonas: true, withSamples: true, people: 'many', now, today });
  expect(await count('account')).toBe(before);
});
