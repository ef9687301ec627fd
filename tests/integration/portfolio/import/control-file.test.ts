import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { done, member, takeOver, total } from './portfolios-file';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const linesOf = (file: string): Record<string, string>[] => parse(readFileSync(file), { columns: true });
const activitiesKept = () => db.prisma.activity.findMany({ orderBy: { id: 'asc' } });

describe('a control file', () => {
  it('that agrees lets the import through, in whichever cycle the points are', async () => {
    const number = await member(db);
    const rows = [
      done(number, '1', { units: '6.5', accredited: 'yes' }),
      done(number, '2', { last_day: '2018-05-17', units: '3' }),
    ];
    const totals = [
      total(number, '6.5', '6.50'),
      total(number, '3', '0', { cycle_start: '2016-01-01' }),
      total(await member(db), '0', '0'),
    ];
    const report = await takeOver(rows, { totals });
    expect(report).toMatchObject({ outcome: 'imported', created: 2, differing: 0 });
    expect(existsSync(report.controlFile)).toBe(false);
  });

  it('that differs lists who, with both amounts, and nothing is imported', async () => {
    const [one, other] = [await member(db), await member(db)];
    const before = await activitiesKept();
    const rows = [done(one, '1', { accredited: 'yes' }), done(other, '1')];
    const report = await takeOver(rows, {
      totals: [total(one, '6', '0'), total(other, '6', '0'), total(other, '7', '1')],
    });
    expect(report).toMatchObject({ outcome: 'differs', differing: 2 });
    expect(linesOf(report.controlFile)).toMatchObject([
      {
        ...{ line: '2', registration_number: one, cycle_start: '2021-01-01', column: 'accredited' },
        expected: '0',
        actual: '6',
      },
      { ...{ line: '4', registration_number: other, column: 'total', code: 'differs' }, expected: '7', actual: '6' },
      { ...{ line: '4', column: 'accredited' }, expected: '1', actual: '0' },
    ]);
    expect(await activitiesKept()).toEqual(before);
  });

  it('counts what was in the portfolio already, and what the norms leave of it', async () => {
    const number = await member(db);
    await takeOver([done(number, '1')]);
    const rows = [done(number, '2', { type: 'association_day', units: '20' })];
    // Of a day of the association eight points count at most.
    expect(await takeOver(rows, { totals: [total(number, '26', '0')] })).toMatchObject({ outcome: 'differs' });
    expect(await takeOver(rows, { totals: [total(number, '14', '0')] })).toMatchObject({ outcome: 'imported' });
  });

  it('that names nobody, no cycle or no amount is listed too', async () => {
    const number = await member(db);
    const report = await takeOver([done(number, '1')], {
      totals: [
        total('LKLR-999999', '6', '0'),
        total(number, '6', '0', { cycle_start: '2021-02-01' }),
        total(number, 'veel', '0'),
        total(number, '6', '0'),
      ],
    });
    expect(report).toMatchObject({ outcome: 'differs', differing: 3 });
    expect(linesOf(report.controlFile).map(({ line, column, code }) => [line, column, code])).toEqual([
      ['2', 'registration_number', 'unknown_number'],
      ['3', 'cycle_start', 'unknown_cycle'],
      ['4', 'total', 'points_invalid'],
    ]);
  });

  it('is compared again when the file brings nothing new', async () => {
    const number = await member(db);
    await takeOver([done(number, '1')]);
    const again = (points: string) => takeOver([done(number, '1')], { totals: [total(number, points, '0')] });
    expect(await again('6')).toMatchObject({ outcome: 'nothing_new' });
    expect(await again('5')).toMatchObject({ outcome: 'differs' });
  });

  it('without its columns refuses the import', async () => {
    const number = await member(db);
    const before = await activitiesKept();
    await expect(takeOver([done(number, '1')], { control: 'package.json' })).rejects.toThrow('header row');
    expect(await activitiesKept()).toEqual(before);
  });
});

describe('a dry run', () => {
  it('tells what would be taken over, holds it to the totals, and changes nothing', async () => {
    const number = await member(db);
    const before = await activitiesKept();
    const dry = (points: string) =>
      takeOver([done(number, '1')], { dryRun: true, totals: [total(number, points, '0')] });
    expect(await dry('6')).toMatchObject({ outcome: 'dry_run', created: 1, people: 1 });
    expect(await dry('7')).toMatchObject({ outcome: 'differs', differing: 1 });
    expect(await activitiesKept()).toEqual(before);
  });
});
