import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activityColumns, totalsColumns } from '@/lib/portfolio/import/columns';
import { installation } from '@/tests/support/commands';
import { done, textOf, total } from './portfolios-file';

const { folder, run } = installation();
const [people, portfolios, totals] = ['people.csv', 'portfolios.csv', 'totals.csv'].map((name) =>
  join(folder, name),
) as [string, string, string];

const takeOver = (...args: string[]) => run('import-portfolio', args);
const said = (words: string) => ({ status: 0, said: words, failed: '' });

describe('npm run import:portfolio', () => {
  it('tells in one line what was taken over, what would be, and why not', () => {
    writeFileSync(
      people,
      'registration_number,birth_surname,status,registered_on\nLKLR-200001,Smit,registered,2016-01-01',
    );
    run('import', [people]);
    writeFileSync(portfolios, textOf(activityColumns, [done('200001', '1'), done('200001', '2')]));
    writeFileSync(totals, textOf(totalsColumns, [total('200001', '11', '0')]));

    const differs = takeOver(portfolios, '--control', totals);
    expect([differs.status, differs.said]).toEqual([1, '']);
    expect(differs.failed).toMatch(
      /^Nothing was imported\. 1 line of the control file doesn't agree: see \S*portfolios\.control\.csv\.$/,
    );
    expect(readFileSync(join(folder, 'portfolios.control.csv'), 'utf8')).toMatch(
      /\n2,200001,2021-01-01,total,differs,11,12,/,
    );
    expect(takeOver(portfolios, '--dry-run')).toEqual(said('Dry run, nothing was changed: 2 activities of 1 person.'));

    writeFileSync(totals, textOf(totalsColumns, [total('200001', '12', '0')]));
    expect(takeOver(portfolios, '--control', totals)).toEqual(said('Imported 2 activities of 1 person.'));
    expect(takeOver(portfolios)).toEqual(said('Nothing changed: no new activities, 2 already taken over.'));
  }, 180_000);

  it('fails with one line when rows are wrong', () => {
    writeFileSync(portfolios, textOf(activityColumns, [done('200001', '3'), done('200009', '1')]));
    const { status, failed } = takeOver(portfolios);
    expect(status).toBe(1);
    expect(failed).toMatch(/^Nothing was imported\. 1 row of 2 is wrong: see \S*portfolios\.errors\.csv\.$/);
  }, 60_000);

  it.each([
    ['no file', []],
    ['an unknown option', ['a.csv', '--skip-invalid']],
    ['a control file without its name', ['a.csv', '--control']],
  ])('shows its usage for %s', (_, args) => {
    const { status, failed } = takeOver(...args);
    expect(status).toBe(2);
    expect(failed).toContain('usage: npm run import:portfolio -- FILE.csv [--control TOTALS.csv] [--dry-run]');
  });
});
