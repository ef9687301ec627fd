import { randomUUID } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { AccountActor } from '@/lib/access/actor';
import { type ExportedList, exportedLists } from '@/lib/reports/exports';
import { type FigureName, WHOLE_PERIOD } from '@/lib/reports/figures';
import { getSettings } from '@/lib/server/content/data/settings';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { computeFigures } from '@/lib/server/reports/compute-figures';
import { listFigures } from '@/lib/server/reports/data/figures';
import { exportList } from '@/lib/server/reports/export-list';
import { openFigures } from '@/lib/server/reports/open-figures';
import { portfolioFile } from '@/lib/server/reports/portfolio-file';
import { seed } from '@/lib/server/start/seed/seed';
import { addMonths, amsterdamDateOf, calendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { managedClaimsText } from '@/lib/text/nl/attendance/claims';
import { grantedRoleNames, peopleText } from '@/lib/text/nl/casework/people';
import { mailingStateNames, outcomeNames, receiverKindNames } from '@/lib/text/nl/mailings/mailings';
import { classTexts } from '@/lib/text/nl/portfolio/points';
import { portfolioExport } from '@/lib/text/nl/reports/exports';
import { newManager } from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { addListed } from './listed-samples';
import { readExport } from './read-export';

const today = calendarDate('2026-11-30');
const now = new Date('2026-11-30T09:00:00Z');
const FORMULA = '=1+1';
const SECRET = 'b0000000-0000-4000-8000-000000000001';
const ADDRESS = 'nog-geen-account@werk.example';
const mailingId = 'a0000000-0000-4000-8000-000000000001';
const NONE = 'mailing WHERE false';
const IN_REVIEW = "state IN ('submitted', 'in_review', 'information_requested')";

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  await seed({ withPersonas: true, withSamples: true, people: 'many', now, today });
  manager = await newManager();
  await decideAfterMidnight();
  await computeFigures({ now, today });
  await askOne();
  await reachOne();
  Object.assign(choices, await addListed(db, manager, now));
}, 120_000);
afterAll(() => db.close());

/** In Amsterdam on the first day of the twelve months, in Greenwich on the day before. */
async function decideAfterMidnight() {
  const at = new Date('2025-11-30T23:30:00Z');
  const { id, applicationId } = await db.prisma.decision.findFirstOrThrow({
    where: { decidedAt: { lt: at } },
    orderBy: { decidedAt: 'desc' },
  });
  await db.prisma.decision.update({ where: { id }, data: { decidedAt: at } });
  await db.prisma.application.update({ where: { id: applicationId }, data: { endedAt: at } });
}

/** Of the made-up people nobody is to tick anything anew. */
async function askOne() {
  const { id: registrationId } = await db.prisma.registration.findFirstOrThrow({ where: { state: 'registered' } });
  const { id: documentId } = await db.prisma.document.findFirstOrThrow({ where: { code: 'code_of_conduct' } });
  const days = { since: new Date(today), mendBy: new Date(addMonths(today, 3)) };
  await db.prisma.requirementLapse.create({
    data: { registrationId, documentId, requirements: ['code_of_conduct'], ...days },
  });
}

/** Of the made-up people nobody was sent a message to a selection, or says that a list lacks them. */
async function reachOne() {
  const { id: registrationId } = await db.prisma.registration.findFirstOrThrow({ where: { state: 'registered' } });
  const { id: runId } = await db.prisma.courseRun.findFirstOrThrow({ where: { state: 'closed' } });
  const since = { state: 'escalated', claimedAt: now, escalatedAt: now, dueOn: new Date(today) } as const;
  await db.prisma.attendanceClaim.create({ data: { runId, registrationId, ...since } });
  const words = { subject: 'Nieuws', body: SECRET, filters: {}, numbers: { registered: { waiting: 1 } } };
  const receivers = { create: { registrationId, kind: 'registered' } } as const;
  await db.prisma.mailing.create({ data: { id: mailingId, ...words, createdAt: now, receivers } });
  const mail = { id: randomUUID(), template: 'confirm_account', params: { name: 'J.', signUpId: SECRET } };
  const fate = { state: 'failed', failedAt: now, lastError: SECRET, createdAt: now, queuedAt: now } as const;
  await db.prisma.mail.create({ data: { ...mail, ...fate, toAddress: ADDRESS } });
}

const choices: Partial<Record<ExportedList, Record<string, string>>> = {
  aanvragen: { status: 'afgerond' },
  ontvangers: { bericht: mailingId },
};

const exported = (list: ExportedList, params = {}) => readExport(list, { actor: manager, now, today, params });
const newestEvent = (event: string) => db.prisma.auditEvent.findFirst({ where: { event }, orderBy: { id: 'desc' } });
const kept = async (name: FigureName) => (await listFigures()).find((figure) => figure.name === name)?.rows ?? [];
const one = async (sql: string) => (await db.pool.query<{ count: number }>(sql)).rows[0]?.count;

it('every list and every plot is a file with a mark of its encoding, heads in Dutch and all of its rows', async () => {
  const empty = [];
  for (const list of Object.keys(exportedLists) as ExportedList[]) {
    const { file, heads, rows } = await exported(list, choices[list]);
    if (!file.startsWith('\ufeff') || heads.length < 2 || rows.length === 0) empty.push(list);
  }
  expect(empty).toEqual([]);
});

it('a list’s file has every row of it, also past a page', async () => {
  const { rows } = await exported('dossiers');
  const there = await one(
    'SELECT ((SELECT count(*) FROM registration) + (SELECT count(*) FROM newcomer))::int AS count',
  );
  expect(rows).toHaveLength(there ?? 0);
  expect(new Set(rows.map((row) => row.join(';'))).size).toBeGreaterThan(380);
});

it('one’s own portfolio is a file with a row for each activity and what it counts for', async () => {
  const [{ id, registeredOn } = { id: '', registeredOn: now }] = await db.prisma.registration.findMany({
    where: { account: { email: 'daan@demo.example' } },
  });
  const file = await portfolioFile({ id, registeredOn: amsterdamDateOf(registeredOn) }, today);
  const [heads, ...rows]: string[][] = parse(await file.text(), { bom: true, delimiter: ';' });
  expect(heads).toEqual(Object.values(portfolioExport.columns));
  expect(rows).toHaveLength((await listActivitiesOf(id)).length);
  expect(rows.some((row) => row.at(-1) === classTexts.certain && row.at(-2) !== '0')).toBe(true);
  expect((await portfolioFile(null, today)).status).toBe(404);
});

it.each<[ExportedList, Record<string, string>, string]>([
  ['dossiers', { status: 'deregistered' }, "registration WHERE state = 'deregistered'"],
  ['mails', {}, 'mail'],
  ['mails', { status: 'failed' }, "mail WHERE state = 'failed'"],
  ['onafgemaakt', {}, 'newcomer WHERE NOT handed_in'],
  ['uitvoeringen', {}, "course_run WHERE state = 'closed'"],
  ['uitvoeringen', { op: '22-11-1999' }, NONE],
  ['ontvangers', { bericht: mailingId, status: 'sent' }, NONE],
  ['ontvangers', { bericht: SECRET }, NONE],
  ['ontvangers', {}, NONE],
])('the file of %s is narrowed as its address is: %j', async (list, params, there) => {
  const { rows } = await exported(list, params);
  expect(rows).toHaveLength((await one(`SELECT count(*)::int AS count FROM ${there}`)) ?? -1);
});

it('a file of mails or messages says to whom, and nothing of what is in them', async () => {
  const mails = await exported('mails');
  expect(mails.rows.map(([, to]) => to)).toContain(ADDRESS);
  const messages = await exported('berichten');
  expect(messages.rows.map((row) => row.slice(0, 4))).toEqual([['Nieuws', mailingStateNames.drafted, '1', '0']]);
  for (const { file } of [mails, messages]) expect(file).not.toContain(SECRET);
});

it('whom a message was found for is recorded as found, of each in its file', async () => {
  const { rows } = await exported('ontvangers', { bericht: mailingId, status: 'waiting' });
  const [receiver] = await db.prisma.registration.findMany({ where: { mailings: { some: { mailingId } } } });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.slice(1)).toEqual([receiver?.number, receiverKindNames.registered, outcomeNames.waiting]);
  expect(await newestEvent('dossier_found')).toMatchObject({ actorId: manager.accountId, subjectId: receiver?.id });
});

it('files of claims and of colleagues say what their pages do', async () => {
  const claims = (await exported('aanwezigheid')).rows;
  expect(claims.map((row) => row.at(-1))).toEqual([managedClaimsText.why.late]);
  const { secondFactor } = peopleText.colleagues;
  const role = `${grantedRoleNames.register_manager} sinds 2026-11-16`;
  const row = [manager.name, manager.email, role, secondFactor.off, ''];
  expect((await exported('medewerkers')).rows).toContainEqual(row);
});

it('what somebody typed is no formula in the file', async () => {
  const [{ id } = { id: '' }] = await db.prisma.registration.findMany({ take: 1, orderBy: { number: 'asc' } });
  await db.prisma.registration.update({
    where: { id },
    data: { birthSurname: FORMULA, initials: '', birthPrefix: '' },
  });
  const cells = (await exported('dossiers')).rows.flat();
  expect(cells.some((cell) => cell.includes(`'${FORMULA}`))).toBe(true);
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
});

it('taking a list is recorded when it begins, and with how many rows when it ends', async () => {
  const { rows } = await exported('taken');
  expect(await newestEvent('export_begun')).toMatchObject({ actorId: manager.accountId, details: { list: 'taken' } });
  const details = { list: 'taken', rows: rows.length };
  expect(await newestEvent('list_exported')).toMatchObject({ actorId: manager.accountId, details });
});

it('of a file that is broken off, what had left is recorded', async () => {
  const stream = await exportList('dossiers', { actor: manager, now, today, params: {} });
  for await (const _ of stream) break;
  stream.destroy();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const event = await newestEvent('list_exported');
  const said = (event?.details ?? {}) as { list?: string; rows?: number };
  expect(said.list).toBe('dossiers');
  expect(said.rows).toBeLessThan(401);
});

it('the figures say what the register holds', async () => {
  const { figures } = await openFigures(today);
  const last = (name: string) => figures.find((figure) => figure.name === name)?.rows.at(-1)?.values;
  const inRegister = await one(
    "SELECT count(*)::int AS count FROM registration WHERE state IN ('registered', 'certified')",
  );
  const certified = await one("SELECT count(*)::int AS count FROM registration WHERE state = 'certified'");
  expect(last('register')).toEqual([inRegister, certified]);
});

it.each<[FigureName, string]>([
  ['cases', "application WHERE state IN ('submitted', 'information_requested')"],
  ['reviews', `activity WHERE review_from IS NOT NULL AND superseded_at IS NULL AND ${IN_REVIEW}`],
  ['certifications', "certification WHERE state = 'requested'"],
])('of %s the figures say how many wait now, in the last of twelve months', async (name, open) => {
  const rows = await kept(name);
  expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(['2025-12', '2026-11']));
  expect(rows).toHaveLength(12);
  expect(rows.at(-1)?.values.at(-1)).toBe(await one(`SELECT count(*)::int AS count FROM ${open}`));
});

it('of activities as many more wait at the end of a month as came in it and weren’t decided on', async () => {
  const rows = (await kept('reviews')).map(({ values }) => values);
  const more = rows.slice(1).map(([came = 0, decided = 0]) => came - decided);
  expect(more).toEqual(rows.slice(1).map((row, place) => (row[2] ?? 0) - (rows[place]?.[2] ?? 0)));
  expect(rows.some(([, decided = 0]) => decided > 0)).toBe(true);
});

type Decided = { came: Date | null; due: Date | null; decided: Date | null };

const decided: Record<'cases' | 'reviews' | 'certifications', () => Promise<Decided[]>> = {
  cases: async () => {
    const rows = await db.prisma.decision.findMany({ include: { application: true } });
    return rows.map(({ decidedAt, application: { submittedOn, answerDueOn } }) => ({
      ...{ came: submittedOn, due: answerDueOn, decided: decidedAt },
    }));
  },
  reviews: async () => {
    const rows = await db.prisma.activityDecision.findMany({ include: { activity: true } });
    return rows.map(({ decidedAt, activity }) => ({ came: activity.reviewFrom, due: null, decided: decidedAt }));
  },
  certifications: async () => {
    const rows = await db.prisma.certification.findMany();
    const { answerWeeks } = await getSettings(today);
    const dueOn = (day: Date) => new Date(day.getTime() + answerWeeks * 7 * 86_400_000);
    return rows.map(({ requestedOn: came, decidedOn }) => ({ came, due: dueOn(came), decided: decidedOn }));
  },
};

it.each([
  ['cases', 'case_days'],
  ['reviews', 'review_days'],
  ['certifications', 'certification_days'],
] as const)('the decisions of %s, those that were late, and their days are those of a year', async (name, days) => {
  const all = (await decided[name]()).flatMap(({ came, due, decided: at }) => {
    if (!came || !at || amsterdamDateOf(at) < '2025-12-01') return [];
    const on = amsterdamDateOf(at);
    return [{ took: daysBetween(amsterdamDateOf(came), on), isLate: due !== null && on > amsterdamDateOf(due) }];
  });
  const took = all.map((one) => one.took).toSorted((one, other) => one - other);
  const [half = 0] = took.slice(Math.max(0, Math.ceil(took.length / 2) - 1));
  const average = Math.round(took.reduce((sum, one) => sum + one, 0) / Math.max(1, took.length));
  expect((await kept(days)).at(-1)).toEqual({ key: WHOLE_PERIOD, values: [half, average], decisions: took.length });
  const rows = await kept(name);
  const total = (place: number) => rows.reduce((sum, { values }) => sum + (values[place] ?? 0), 0);
  expect(total(1)).toBe(took.length);
  if (name !== 'reviews') expect(total(2)).toBe(all.filter(({ isLate }) => isLate).length);
});

it('a plot’s file leaves out what its page leaves out', async () => {
  const cells = (await exported('cijfers-punten')).rows.map(([, count]) => count);
  expect(cells).toContain('minder dan 10');
  expect(cells.filter((count) => /^[1-9]$/.test(count ?? ''))).toEqual([]);
});
