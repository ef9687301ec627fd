import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { AccountActor } from '@/lib/access/actor';
import { type ExportedList, exportedLists } from '@/lib/reports/exports';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { computeFigures } from '@/lib/server/reports/compute-figures';
import { exportList } from '@/lib/server/reports/export-list';
import { openFigures } from '@/lib/server/reports/open-figures';
import { portfolioFile } from '@/lib/server/reports/portfolio-file';
import { seed } from '@/lib/server/start/seed/seed';
import { addMonths, amsterdamDateOf, calendarDate } from '@/lib/shared/calendar-date';
import { classTexts } from '@/lib/text/nl/portfolio/points';
import { portfolioExport } from '@/lib/text/nl/reports/exports';
import { newManager } from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

const today = calendarDate('2026-11-30');
const now = new Date('2026-11-30T09:00:00Z');
const FORMULA = '=1+1';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  await seed({ withPersonas: true, withSamples: true, people: 'many', now, today });
  manager = await newManager();
  await computeFigures({ now, today });
  await askOne();
}, 120_000);
afterAll(() => db.close());

/** Of the made-up people nobody is to tick anything anew. */
async function askOne() {
  const { id: registrationId } = await db.prisma.registration.findFirstOrThrow({ where: { state: 'registered' } });
  const { id: documentId } = await db.prisma.document.findFirstOrThrow({ where: { code: 'code_of_conduct' } });
  const days = { since: new Date(today), mendBy: new Date(addMonths(today, 3)) };
  await db.prisma.requirementLapse.create({
    data: { registrationId, documentId, requirements: ['code_of_conduct'], ...days },
  });
}

const exported = async (list: ExportedList, params = {}) => {
  const file = (await buffer(await exportList(list, { actor: manager, now, today, params }))).toString();
  const rows: string[][] = parse(file, { bom: true, delimiter: ';' });
  return { file, heads: rows[0] ?? [], rows: rows.slice(1) };
};
const newestEvent = (event: string) => db.prisma.auditEvent.findFirst({ where: { event }, orderBy: { id: 'desc' } });
const one = async (sql: string) => (await db.pool.query<{ count: number }>(sql)).rows[0]?.count;

it('every list and every plot is a file with a mark of its encoding, heads in Dutch and all of its rows', async () => {
  const empty = [];
  for (const list of Object.keys(exportedLists) as ExportedList[]) {
    const { file, heads, rows } = await exported(list, list === 'aanvragen' ? { stand: 'afgerond' } : {});
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

it('a list’s file is narrowed as its address is', async () => {
  const { rows } = await exported('dossiers', { stand: 'deregistered' });
  expect(rows).toHaveLength(
    (await one("SELECT count(*)::int AS count FROM registration WHERE state = 'deregistered'")) ?? 0,
  );
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
  const waiting = await one(
    "SELECT count(*)::int AS count FROM application WHERE state IN ('submitted', 'information_requested')",
  );
  expect(last('cases')?.at(-1)).toBe(waiting);
});

it('a plot’s file leaves out what its page leaves out', async () => {
  const cells = (await exported('cijfers-punten')).rows.map(([, count]) => count);
  expect(cells).toContain('minder dan 10');
  expect(cells.filter((count) => /^[1-9]$/.test(count ?? ''))).toEqual([]);
});
