import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import example from '@/docs/examples/points.json';

const folder = mkdtempSync(join(tmpdir(), 'lklr-points-'));
afterAll(() => rmSync(folder, { recursive: true }));

const dataDir = join(folder, 'data');
const USAGE = 'usage: npm run points -- FILE.json';

/** The command as npm calls it, with an environment in which anything with a database would fail. */
function points(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'points', ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      INIT_CWD: folder,
      DATA_DIR: dataDir,
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere',
    },
    encoding: 'utf8',
  });
  return { status, stdout, failed: stderr.trim() };
}

function written(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const wrong = { ...example, today: '2028-02-30' };

it('is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.points).toBe('node scripts/run.mjs points');
  expect(scripts.prepoints).toBe(scripts.preimport);
});

describe('npm run points', () => {
  it('prints the result of one case as JSON and nothing else, and leaves nothing behind', () => {
    const { status, stdout, failed } = points(written('one.json', `\uFEFF${JSON.stringify(example)}`));
    expect({ status, failed }).toEqual({ status: 0, failed: '' });
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual([
      'required',
      'activities',
      'totals',
      'accredited',
      'categories',
      'met',
      'missing',
    ]);
    expect(report.activities[1]).toEqual({
      id: 'course',
      claimed: 18.5,
      counted: 16,
      class: 'certain',
      reasons: ['activity_maximum'],
    });
    expect(existsSync(dataDir)).toBe(false);
  }, 60_000);

  it('prints a list for a list, in its order, however long', () => {
    const activities = Array.from({ length: 2000 }, (_, index) => ({ ...example.activities[2], id: `a ${index}` }));
    const { status, stdout } = points(written('list.json', [{ ...example, activities }, example]));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map((report: typeof example) => report.activities.length)).toEqual([2000, 9]);
  }, 60_000);

  it.each<[string, string, string]>([
    ['a file that isn’t there', 'nowhere.json', 'nowhere.json: there is no such file.'],
    ['what isn’t JSON', written('text.json', '{ "today":\n\n2028-06-15 }'), 'text.json can’t be read as JSON: '],
    ['what doesn’t fit', written('wrong.json', wrong), 'today: must be a date such as 2027-01-31'],
    [
      'what doesn’t fit in a list',
      written('wrongs.json', [example, { ...example, normsets: [] }, { ...example, activities: [{}] }]),
      '1.cycle.start: no norm set holds on this day; 2.activities.0.id: must be a text or a whole number; 2.activities.0.type: is missing; ',
    ],
    ['more that is wrong than a line can say', written('much.json', Array(30).fill(wrong)), 'and 10 more'],
  ])(
    'refuses %s with one line',
    (_, file, why) => {
      const { status, stdout, failed } = points(file);
      expect([status, stdout, failed.split('\n').length]).toEqual([1, '', 1]);
      expect(failed).toContain(why.replaceAll('’', "'"));
    },
    60_000,
  );

  it.each([
    ['nothing', []],
    ['two files', ['one.json', 'two.json']],
    ['an unknown option', ['--all']],
  ])(
    'shows its usage for %s',
    (_, args) => {
      const { status, stdout, failed } = points(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(failed).toContain(USAGE);
    },
    60_000,
  );
});
