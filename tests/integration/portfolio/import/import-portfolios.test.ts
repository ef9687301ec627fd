import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { listActivitiesOf } from '@/lib/server/portfolio/data/activities';
import { importPortfolios } from '@/lib/server/portfolio/import/import-portfolios';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { calendarDate } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { now, today } from '../../journey';
import { done, member, type Row, takeOver } from './portfolios-file';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  await db.pool.query('TRUNCATE account, registration CASCADE');
});
afterAll(() => db.close());

const linesOf = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true });
const idOf = async (number: string) => (await db.prisma.registration.findFirstOrThrow({ where: { number } })).id;
const portfolioOf = async (number: string) => listActivitiesOf(await idOf(number));

/** Line, column and code of everything in the file with errors. */
async function errorsOf(rows: Row[] | string) {
  const report = await takeOver(rows);
  const lines = linesOf(report.errorsFile);
  expect(lines.every(({ message }) => message && message.length > 10)).toBe(true);
  return { report, errors: lines.map(({ line, column, code }) => [Number(line), column, code]) };
}

async function everythingKept() {
  const { rows } = await db.pool.query(
    `SELECT (SELECT coalesce(json_agg(a ORDER BY registration_id, reference), '[]') FROM activity a) AS activities,
       (SELECT count(*) FROM audit_event) AS events`,
  );
  return rows[0];
}

describe('taking over portfolios', () => {
  it('puts approved activities in them that say where they came from', async () => {
    const number = await member(db);
    const row = done(number.toLowerCase(), 'A-1', {
      ...{ type: 'professional_training', title: ' Gespreksvoering  met ouders ', organiser: 'Hogeschool Voorbeeld' },
      ...{ first_day: '2024-03-01', units: '7.5', accredited: 'yes' },
    });
    expect(await takeOver([row])).toMatchObject({ outcome: 'imported', rows: 1, created: 1, people: 1 });
    const [activity, ...others] = await db.prisma.activity.findMany();
    expect(others).toEqual([]);
    expect(activity).toMatchObject({
      ...{ registrationId: await idOf(number), state: 'approved', source: 'taken_over', reference: 'A-1' },
      ...{ typeCode: 'professional_training', title: 'Gespreksvoering met ouders', organiser: 'Hogeschool Voorbeeld' },
      ...{ firstDay: new Date('2024-03-01'), lastDay: new Date('2024-05-17'), isAccredited: true },
      ...{ createdAt: now, submittedAt: now, reviewFrom: null, replacesId: null, supersededAt: null, runId: null },
    });
    expect(activity?.units?.toNumber()).toBe(7.5);
    expect(activity?.courseKey).toContain('gespreksvoering met ouders');
  });

  it('makes their points certain at once, accredited where the file says so', async () => {
    const number = await member(db);
    await takeOver([
      done(number, '1', { units: '6', accredited: 'yes' }),
      done(number, '2', { type: 'taken_over_a2' }),
    ]);
    const day = calendarDate('2024-12-31');
    const owner = { id: await idOf(number), registeredOn: calendarDate('2016-01-01') };
    const { points } = await loadPortfolio(owner, { today, day });
    expect(points?.standing.total.counted.certain).toBe(1200);
    expect(points?.standing.accredited.counted.certain).toBe(600);
  });

  it('sends nobody anything, and records one event with the counts alone', async () => {
    const before = await db.prisma.auditEvent.count();
    await takeOver([done(await member(db), '1'), done(await member(db), '1')]);
    expect(await db.prisma.mail.count()).toBe(0);
    const events = await db.prisma.auditEvent.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(events).toMatchObject([
      {
        ...{ event: 'portfolios_imported', actorId: null, actorRole: 'system', subjectType: 'register' },
        details: { rows: 2, created: 2, people: 2, unchanged: 0, wrong: 0 },
      },
    ]);
  });

  it('is also of whoever left, but not of a number whose dossier was erased', async () => {
    const left = await member(db, { state: 'deregistered' });
    const erased = await member(db, { state: 'removed', erasedAt: now, birthSurname: '' });
    expect(await takeOver([done(left, '1')])).toMatchObject({ outcome: 'imported' });
    expect((await errorsOf([done(erased, '1')])).errors).toEqual([[2, 'registration_number', 'unknown_number']]);
  });

  describe('the same again', () => {
    it('changes nothing', async () => {
      const number = await member(db);
      const rows = [done(number, '1', { units: '0.29' }), done(number, '2', { first_day: '2024-05-01' })];
      await takeOver(rows);
      const before = await everythingKept();
      expect(await takeOver(rows)).toMatchObject({ outcome: 'nothing_new', created: 0, unchanged: 2, wrong: 0 });
      expect(await everythingKept()).toEqual(before);
    });

    it('adds what the file has more, and twice in one file is one activity', async () => {
      const number = await member(db);
      await takeOver([done(number, '1')]);
      const report = await takeOver([done(number, '1'), done(number, '2'), done(number, '2')]);
      expect(report).toMatchObject({ outcome: 'imported', created: 1, unchanged: 2 });
      expect(await portfolioOf(number)).toHaveLength(2);
    });

    it('leaves alone what its owner withdrew since', async () => {
      const number = await member(db);
      await takeOver([done(number, '1')]);
      await db.prisma.activity.updateMany({ data: { state: 'withdrawn' } });
      expect(await takeOver([done(number, '1')])).toMatchObject({ outcome: 'nothing_new', unchanged: 1 });
    });

    it('under one reference is another activity of somebody else', async () => {
      const [one, other] = [await member(db), await member(db)];
      expect(await takeOver([done(one, '1'), done(other, '1', { units: '2' })])).toMatchObject({
        created: 2,
        people: 2,
      });
    });
  });

  describe('a known key with other values', () => {
    it.each<[string, Row]>([
      ['type', { type: 'taken_over_a2' }],
      ['title', { title: 'Studiereizen' }],
      ['organiser', { organiser: 'Ingrado' }],
      ['first_day', { first_day: '2024-05-16' }],
      ['last_day', { last_day: '2024-05-18' }],
      ['units', { units: '6.01' }],
      ['accredited', { accredited: 'yes' }],
    ])('is wrong in that column, in the register and in one file: %s', async (column, change) => {
      const number = await member(db);
      const inFile = await errorsOf([done(number, '1'), done(number, '1', change)]);
      expect(inFile.errors).toEqual([[3, column, 'differs']]);
      await takeOver([done(number, '1')]);
      const before = await everythingKept();
      const { report, errors } = await errorsOf([done(number, '1', change), done(number, '2')]);
      expect(report).toMatchObject({ outcome: 'refused', wrong: 1 });
      expect(errors).toEqual([[2, column, 'differs']]);
      expect(await everythingKept()).toEqual(before);
    });
  });

  it('lists wrong rows and imports nothing, until they are corrected', async () => {
    const number = await member(db);
    const { report, errors } = await errorsOf([
      done(number, '1'),
      done('LKLR-999999', '2'),
      done(number, '', { units: 'veel' }),
      done(number, '4', { type: 'course' }),
    ]);
    expect(report).toMatchObject({ outcome: 'refused', rows: 4, wrong: 3 });
    expect(errors).toEqual([
      [3, 'registration_number', 'unknown_number'],
      [4, 'reference', 'required'],
      [4, 'units', 'units_invalid'],
      [5, 'type', 'type_not_in_norm'],
    ]);
    expect(await portfolioOf(number)).toEqual([]);
    expect(await takeOver([done(number, '1')])).toMatchObject({ outcome: 'imported' });
    expect(existsSync(report.errorsFile)).toBe(false);
  });

  it.each<[string, string]>([
    [
      'registration_number;reference;type;title;last_day;units\r\n400;1;taken_over_a1;Reis;2024-05-17;6\r\n',
      'semicolons',
    ],
    [
      'units,title,last_day,type,reference,registration_number\n6,"Reis, met stempel",2024-05-17,taken_over_a1,1,400',
      'quotes',
    ],
  ])('reads a file as a spreadsheet writes it: %#', async (text) => {
    await member(db, { number: '400', numberNormalised: '400' });
    expect(await takeOver(`\uFEFF${text}`)).toMatchObject({ outcome: 'imported', created: 1 });
  });

  it.each<[string, string, string]>([
    ['without a compulsory column', 'registration_number,reference,type,title,last_day\n', '"units"'],
    ['with an unknown column', 'registration_number,reference,type,title,last_day,units,bsn\n', '"bsn"'],
    ['without a header', '', 'header row'],
  ])('refuses a file %s', async (_, text, words) => {
    await expect(takeOver(text)).rejects.toThrow(words);
  });

  it('does nothing for a file without activities, and fails for one that isn’t there', async () => {
    expect(await takeOver([])).toMatchObject({ outcome: 'nothing_new', rows: 0 });
    const request = { file: '/nowhere/portfolios.csv', control: null, dryRun: false, now, today };
    await expect(importPortfolios(request)).rejects.toThrow('ENOENT');
  });

  it('leaves nothing behind when it fails halfway', async () => {
    const number = await member(db);
    const before = await everythingKept();
    const failing = takeOver([done(number, '1')], {
      onProgress: ({ step }) => {
        if (step === 'writing') throw new Error('the power went out');
      },
    });
    await expect(failing).rejects.toThrow('the power went out');
    expect(await everythingKept()).toEqual(before);
  });
});

it('two imports at once take each activity over once', async () => {
  const number = await member(db);
  const rows = Array.from({ length: 40 }, (_, at) => done(number, String(at)));
  const reports = await Promise.all([takeOver(rows), takeOver(rows)]);
  expect(reports.map(({ outcome }) => outcome).sort()).toEqual(['imported', 'nothing_new']);
  expect(await portfolioOf(number)).toHaveLength(40);
});
