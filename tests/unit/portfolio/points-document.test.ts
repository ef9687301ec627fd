import { readFileSync } from 'node:fs';
import example from '@/docs/examples/points.json';
import { workedOut } from './case-files';

const page = readFileSync('docs/points.md', 'utf8');

/** The cells of a table of the page, by the heading of its first column, without their backticks. */
function table(heading: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

describe('the example of docs/points.md', () => {
  const report = workedOut(example);

  it('gives each activity what the page says', () => {
    const lines = report.activities.map((line, index) => {
      const given = example.activities[index];
      return [
        line.id,
        given?.type,
        given?.last_day,
        String(given?.units),
        given?.state,
        line.class,
        String(line.claimed),
        String(line.counted),
        line.reasons.join(' '),
      ];
    });
    expect(lines).toHaveLength(9);
    expect(table('Activity')).toEqual(lines);
  });

  it('adds up to what the page says, with what is required and missing', () => {
    const { required, totals, accredited, categories, missing } = report;
    const rows = [
      { what: 'total', counted: totals, needed: required.total },
      { what: 'accredited', counted: accredited, needed: required.accredited },
      ...Object.entries(categories).map(([code, counted]) => ({
        what: `category:${code}`,
        counted,
        needed: required.categories[code],
      })),
    ].map(({ what, counted, needed }) => [
      what,
      ...[counted.certain, counted.likely, counted.to_be_assessed, counted.planned].map(String),
      String(needed),
      String(missing.find((short) => short.what === what)?.points ?? 0),
    ]);
    expect(rows).toHaveLength(4);
    expect(table('Points')).toEqual(rows);
  });
});
