import { randomUUID } from 'node:crypto';
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import {
  asked,
  drafters,
  type Happening,
  happensToAsked,
  happensToDrafter,
  happensToIdler,
  happensToRegistrant,
  idlers,
  isoOf,
  noonOf,
  RENEWED_ON,
  registrants,
  YEAR,
} from './daily-people';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const idsOf = (list: readonly unknown[]): string[] => list.map(() => randomUUID());
const ids = {
  registrants: idsOf(registrants),
  registrations: idsOf(registrants),
  drafters: idsOf(drafters),
  drafts: idsOf(drafters),
  idlers: idsOf(idlers),
  asked: idsOf(asked),
  cases: idsOf(asked),
  requests: idsOf(asked),
  manager: randomUUID(),
};
const date = (day: number) => new Date(`${isoOf(day)}T00:00:00Z`);
const LONG_AGO = new Date('2026-01-15T11:00:00Z');
const isBegun = (index: number) => drafters[index]?.touchedOn[0] ?? 0;

const account = (id: string, createdAt: Date) => ({
  id,
  email: `${id}@gemeente.example`,
  emailNormalised: `${id}@gemeente.example`,
  name: `P. ${id}`,
  roles: ['registrant' as const],
  createdAt,
});
const job = {
  function: 'attendance_officer',
  hoursPerWeek: 24,
  employerKind: 'municipality',
  form: 'employed',
  organisation: 'Gemeente Voorbeeldstad',
  startsOn: new Date('2020-01-01T00:00:00Z'),
} as const;

async function writeRegistrants() {
  const { prisma } = db;
  await prisma.account.createMany({ data: ids.registrants.map((id) => account(id, LONG_AGO)) });
  await prisma.registration.createMany({
    data: ids.registrations.map((id, i) => ({
      id,
      accountId: ids.registrants[i],
      number: `LKLR-${200_000 + i}`,
      numberNormalised: String(200_000 + i),
      state: 'registered' as const,
      birthSurname: `Mens${i}`,
      registeredOn: new Date('2026-01-15T00:00:00Z'),
      createdAt: LONG_AGO,
      completedAt: LONG_AGO,
    })),
  });
  await prisma.registrationAppointment.createMany({
    data: registrants.map(({ endsOn }, i) => ({
      ...job,
      registrationId: ids.registrations[i] ?? '',
      position: 0,
      endsOn: endsOn === null ? null : date(endsOn),
    })),
  });
  await db.pool.query(`
    INSERT INTO registration_acceptance (registration_id, tick, document_id, accepted_at)
    SELECT r.id, t.tick::"Tick", d.id, r.created_at FROM registration r
    CROSS JOIN (VALUES ('meets_competency_profile', 'competency_profile'), ('subscribes_competency_profile', 'competency_profile'),
      ('subscribes_code_of_conduct', 'code_of_conduct'), ('subscribes_code_addendum', 'code_addendum')) t(tick, code)
    JOIN document d ON d.code::text = t.code`);
}

async function writeOthers() {
  const { prisma } = db;
  const manager = account(ids.manager, LONG_AGO);
  await prisma.account.create({ data: { ...manager, roles: ['register_manager'] } });
  const made = idlers.map(({ madeOn }, i) => account(ids.idlers[i] ?? '', noonOf(madeOn)));
  await prisma.account.createMany({ data: made });
  await prisma.account.createMany({ data: ids.drafters.map((id) => account(id, LONG_AGO)) });
  // What keeps an account from being deleted as idle before its draft is begun: an application that ended.
  await prisma.application.createMany({
    data: ids.drafters.flatMap((accountId, i) =>
      isBegun(i) > 0
        ? [{ accountId, state: 'withdrawn' as const, createdAt: LONG_AGO, updatedAt: LONG_AGO, endedAt: noonOf(0) }]
        : [],
    ),
  });
  await prisma.account.createMany({ data: ids.asked.map((id) => account(id, LONG_AGO)) });
  await prisma.application.createMany({
    data: ids.cases.map((id, i) => ({
      ...{ id, accountId: ids.asked[i] ?? '', state: 'submitted' as const },
      ...{ createdAt: LONG_AGO, updatedAt: LONG_AGO, submittedAt: LONG_AGO },
      ...{ submittedOn: LONG_AGO, answerDueOn: LONG_AGO },
      ...{ assignedToId: ids.asked[(i + 1) % asked.length] ?? '', assignedAt: LONG_AGO },
    })),
  });
}

/** What people do on a day, before its run; the mails of the days before left. */
async function live(today: number) {
  const { prisma } = db;
  await prisma.mail.updateMany({ where: { state: 'queued' }, data: { state: 'sent', sentAt: noonOf(today) } });
  const on = (list: readonly { [key: string]: unknown }[], key: string) =>
    list.flatMap((one, i) => (one[key] === today ? [i] : []));
  for (const i of on(registrants, 'newJobOn'))
    await prisma.registrationAppointment.create({
      data: { ...job, registrationId: ids.registrations[i] ?? '', position: 1, startsOn: date(today), endsOn: null },
    });
  for (const i of on(registrants, 'acceptsOn'))
    await db.pool.query(
      `UPDATE registration_acceptance SET accepted_at = $2, document_id = (SELECT id FROM document WHERE version = '2027-zomer')
       WHERE registration_id = $1 AND tick = 'subscribes_code_of_conduct'`,
      [ids.registrations[i], noonOf(today)],
    );
  for (const [i, { touchedOn }] of drafters.entries()) {
    const [begunOn = 0, again] = touchedOn;
    const draft = { id: ids.drafts[i] ?? '', accountId: ids.drafters[i] ?? '', createdAt: noonOf(begunOn) };
    if (Math.max(0, begunOn) === today)
      await prisma.application.create({ data: { ...draft, updatedAt: noonOf(begunOn) } });
    if (again === today)
      await prisma.application.updateMany({ where: { id: draft.id }, data: { updatedAt: noonOf(today) } });
  }
  for (const i of on(drafters, 'withdrawsOn'))
    await prisma.application.updateMany({
      where: { id: ids.drafts[i] ?? '' },
      data: { state: 'withdrawn', endedAt: noonOf(today) },
    });
  for (const [i, { askedOn, dueOn, answersOn }] of asked.entries()) {
    const [id = '', applicationId = ''] = [ids.requests[i], ids.cases[i]];
    if (Math.max(0, askedOn) === today) {
      await prisma.application.update({ where: { id: applicationId }, data: { state: 'information_requested' } });
      await prisma.informationRequest.create({
        data: { id, applicationId, askedById: ids.manager, askedAt: noonOf(askedOn), dueOn: date(dueOn) },
      });
    }
    if (answersOn === today) {
      await prisma.informationRequest.update({ where: { id }, data: { answeredAt: noonOf(today) } });
      await prisma.application.update({ where: { id: applicationId }, data: { state: 'submitted' } });
    }
  }
}

const run = (day: number) => runDailyJob({ now: noonOf(day), today: calendarDate(isoOf(day)) });

type Seen = string[];

/** What a run did, by whom it is about; mails of somebody who is deleted later go with them, so these are read daily. */
async function see(day: number, seen: Seen) {
  const { rows } = await db.pool.query('SELECT account_id AS about, template AS what FROM mail WHERE created_at = $1', [
    noonOf(day),
  ]);
  for (const { about, what } of rows) seen.push(`${about} mail ${what} on ${isoOf(day)}`);
  const deleted = await db.pool.query(
    "SELECT subject_id AS about FROM audit_event WHERE at = $1 AND event IN ('account_deleted', 'application_deleted')",
    [noonOf(day)],
  );
  for (const { about } of deleted.rows) if (!pastCases.has(about)) seen.push(`${about} deleted on ${isoOf(day)}`);
}

/** Applications that only keep an account: when they go is the business of another test. */
const pastCases = new Set<unknown>();

async function seenTasks(): Promise<Seen> {
  const tasks = await db.prisma.task.findMany();
  return tasks.map(({ kind, accountId, createdOn, doneAt }) => {
    const closed = doneAt === null ? 'open' : `closed ${doneAt.toISOString().slice(0, 10)}`;
    return `${accountId} task ${kind} on ${createdOn.toISOString().slice(0, 10)}, ${closed}`;
  });
}

const described = (about: string | undefined, { what, day, closed }: Happening): string => {
  const end = closed === undefined || closed >= YEAR ? 'open' : `closed ${isoOf(closed)}`;
  return `${about} ${what} on ${isoOf(day)}${what.startsWith('task') ? `, ${end}` : ''}`;
};

function expectedHappenings(): { about: string; happening: Happening }[] {
  const of = <T>(list: readonly T[], about: string[], happens: (one: T) => Happening[]) =>
    list.flatMap((one, i) => happens(one).map((happening) => ({ about: about[i] ?? '', happening })));
  return [
    ...of(registrants, ids.registrants, happensToRegistrant),
    ...of(drafters, ids.drafters, happensToDrafter).flatMap(({ about, happening }) => {
      if (happening.what !== 'deleted') return [{ about, happening }];
      const i = ids.drafters.indexOf(about);
      const draft = { about: ids.drafts[i] ?? '', happening };
      return isBegun(i) > 0 ? [draft] : [draft, { about, happening }];
    }),
    ...of(idlers, ids.idlers, happensToIdler),
    ...of(asked, ids.asked, happensToAsked),
    // Of everybody together: some never tick the new document.
    { about: 'null', happening: { what: DOCUMENT_TASK, day: RENEWED_ON } },
  ];
}

const DOCUMENT_TASK = 'task document_asked';

/** A mail to the manager on each day on which something waits at its end. */
function expectedMornings(all: { happening: Happening }[]): Seen {
  const tasks = all.map(({ happening }) => happening).filter(({ what }) => what.startsWith('task'));
  const waits = (today: number) =>
    tasks.some(({ day, closed }) => day <= today && (closed === undefined || closed > today));
  return Array.from({ length: YEAR }, (_, day) => day)
    .filter(waits)
    .map((day) => `${ids.manager} mail morning_work on ${isoOf(day)}`);
}

/** Days on which much is due, and one on which nothing is: each is run again at once, which adds nothing. */
const RUN_AGAIN = [0, 37, 91, RENEWED_ON, RENEWED_ON + 1, 299, YEAR - 1];

const rowCounts = async () => {
  const tables = ['mail', 'task', 'requirement_lapse', 'audit_event', 'account', 'application', 'daily_run'];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ');
  const open = '(SELECT count(*) FROM task WHERE done_at IS NULL) AS open_tasks';
  return (await db.pool.query(`SELECT ${counts}, ${open}`)).rows[0];
};

const PEOPLE = registrants.length + drafters.length + idlers.length + asked.length;

it(`a year with ${PEOPLE} people: everything that is due happens once, on its day, and running a day again adds nothing`, async () => {
  expect(PEOPLE).toBe(isLong ? 2000 : 58);
  await writeRegistrants();
  await writeOthers();
  const title = 'De code van de zomer';
  await db.prisma.document.create({
    data: { code: 'code_of_conduct', version: '2027-zomer', title, body: title, validFrom: date(RENEWED_ON) },
  });
  for (const { id } of await db.prisma.application.findMany({ where: { endedAt: { not: null } } })) pastCases.add(id);
  const seen: Seen = [];
  for (let day = 0; day < YEAR; day += 1) {
    await live(day);
    // On the day of the new document everybody is due: by two processes at once.
    if (day === RENEWED_ON) await Promise.all([run(day), run(day)]);
    else await run(day);
    await see(day, seen);
    if (!RUN_AGAIN.includes(day)) continue;
    const counted = await rowCounts();
    await run(day);
    expect([day, await rowCounts()]).toEqual([day, counted]);
  }

  const expected = expectedHappenings();
  const tasks = expected.filter(({ happening }) => happening.what.startsWith('task'));
  const others = expected.filter(({ happening }) => !happening.what.startsWith('task'));
  const lines = (list: typeof expected) => list.map(({ about, happening }) => described(about, happening));
  expect(seen.sort()).toEqual([...lines(others), ...expectedMornings(expected)].sort());
  expect((await seenTasks()).sort()).toEqual(lines(tasks).sort());
  // Enough of each kind that a rule which does nothing would be noticed.
  for (const what of new Set(expected.map(({ happening }) => happening.what).filter((one) => one !== DOCUMENT_TASK)))
    expect(expected.filter(({ happening }) => happening.what === what).length).toBeGreaterThan(isLong ? 20 : 1);

  // Those of an account that was deleted went with it, whatever their age.
  const kept = await db.prisma.mail.findMany({
    where: { toAddress: { not: '' } },
    select: { createdAt: true, emptiedAt: true, params: true },
  });
  const old = kept.filter(({ createdAt }) => createdAt < date(YEAR - 1 - 30));
  expect(old.every(({ emptiedAt, params }) => emptiedAt !== null && Object.keys(params as object).length === 0)).toBe(
    true,
  );
  expect(kept.filter(({ emptiedAt }) => emptiedAt !== null)).toHaveLength(old.length);

  const before = await rowCounts();
  for (const day of [0, 37, RENEWED_ON, 299, YEAR - 1]) await run(day);
  expect(await rowCounts()).toEqual(before);
}, 600_000);
