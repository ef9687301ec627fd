import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '@/lib/server/platform/db/folder-lock';
import { installation } from '@/tests/support/commands';
import { oneUnlessLong } from '@/tests/support/tier';
import { fileOf, person } from './people-file';

const { folder, run } = installation();
const people = join(folder, 'people.csv');
const importCommand = (...args: string[]) => run('import', args);

describe('npm run import', () => {
  it('imports into a new installation, then changes nothing, and says so in one line', () => {
    writeFileSync(people, fileOf([person('200001'), person('200002', { email: 'a@b.example' })]));
    expect(importCommand(people)).toEqual({
      status: 0,
      said: 'Imported 2 registrations, 1 with an account.',
      failed: '',
    });
    expect(importCommand(people)).toEqual({
      status: 0,
      said: 'Nothing changed: no new registrations, 2 already in the register.',
      failed: '',
    });
  }, 90_000);

  it('fails with one line when rows are wrong', () => {
    writeFileSync(people, fileOf([person('200001'), person('200003', { status: '' })]));
    const { status, said, failed } = importCommand(people);
    expect([status, said]).toEqual([1, '']);
    expect(failed).toMatch(/^Nothing was imported\. 1 row of 2 is wrong: see \S*people\.errors\.csv\.$/);
    expect(readFileSync(join(folder, 'people.errors.csv'), 'utf8')).toMatch(
      /^line,column,code,message\n3,status,required,/,
    );
  }, 60_000);

  it('fails with one line while another process has the database', () => {
    const unlock = lockFolder(join(folder, 'db'));
    const { status, failed } = run('import', [people], { DATABASE_URL: '' });
    unlock();
    expect(status).toBe(1);
    expect(failed).toMatch(/^The database in \S+ is in use by process \d+\. Stop that first: .*$/);
  }, 60_000);

  it.each(
    oneUnlessLong<[string, string[]]>([
      ['no file', []],
      ['an unknown option', ['a.csv', '--force']],
    ]),
  )('shows its usage for %s', (_, args) => {
    const { status, failed } = importCommand(...args);
    expect(status).toBe(2);
    expect(failed).toContain('usage: npm run import -- FILE.csv [--dry-run] [--skip-invalid]');
  });

  it('fails for a file that isn’t there', () => {
    expect(importCommand('nowhere.csv')).toMatchObject({ status: 1, failed: 'nowhere.csv: there is no such file.' });
  });
});
