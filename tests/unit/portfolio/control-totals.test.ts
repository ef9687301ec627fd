import type { Hundredths } from '@/lib/content/amounts';
import { certainPoints, readControlRow } from '@/lib/portfolio/import/control-totals';
import type { KeptActivity } from '@/lib/portfolio/portfolio';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { typeInFile } from './case-files';
import { normSetOf } from './norm-sets';

const cells = { registration_number: 'LKLR-7', cycle_start: '2021-01-01', total: '24', accredited: '7,5' };
const problemsOf = (changes: Partial<typeof cells>) =>
  readControlRow({ ...cells, ...changes }, 'LKLR').problems.map(({ column, code }) => [column, code]);

describe('a row of the control file', () => {
  it('is read whole', () => {
    expect(readControlRow(cells, 'LKLR')).toEqual({
      problems: [],
      row: { number: 'LKLR-7', numberNormalised: '7', cycleStart: '2021-01-01', total: 2400, accredited: 750 },
    });
  });

  it('may be of somebody without points', () => {
    expect(problemsOf({ total: '0', accredited: '0.0' })).toEqual([]);
  });

  it.each<[Partial<typeof cells>, string[][]]>([
    [
      { registration_number: '', cycle_start: '', total: '', accredited: '' },
      [
        ['registration_number', 'required'],
        ['cycle_start', 'required'],
        ['total', 'required'],
        ['accredited', 'required'],
      ],
    ],
    [{ registration_number: '7/8' }, [['registration_number', 'number_characters']]],
    [{ cycle_start: '2021' }, [['cycle_start', 'date_invalid']]],
    [{ total: '-1' }, [['total', 'points_invalid']]],
    [{ accredited: '1.125' }, [['accredited', 'points_invalid']]],
    [{ total: 'veel' }, [['total', 'points_invalid']]],
  ])('is wrong: %j', (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});

describe('certain points of a cycle', () => {
  const normSets = [
    normSetOf({
      activity_types: [typeInFile(), typeInFile({ code: 'taken_over_a1', review: 'none', evidence_required: false })],
    }),
  ];
  const activity = (id: string, changes: Partial<KeptActivity>): KeptActivity => ({
    id,
    ...{ typeCode: 'taken_over_a1', firstDay: null, lastDay: day('2023-05-05'), units: 800 as Hundredths },
    ...{ state: 'approved', evidenceCount: 0, isAccredited: false },
    ...changes,
  });
  const registeredOn = day('2016-01-01');
  const today = day('2026-11-29');
  const of = (activities: KeptActivity[], start = '2021-01-01') =>
    certainPoints({ registeredOn, activities }, day(start), normSets, today);

  it('are what was approved in it, by the points rule', () => {
    const activities = [
      activity('a', { isAccredited: true }),
      activity('b', {}),
      activity('c', { typeCode: 'course', state: 'submitted', evidenceCount: 1 }),
      activity('d', { lastDay: day('2020-12-31') }),
    ];
    expect(of(activities)).toEqual({ total: 1600, accredited: 800 });
    expect(of(activities, '2016-01-01')).toEqual({ total: 800, accredited: 0 });
  });

  it('are none without activities, and unknown of a day on which no cycle begins', () => {
    expect(of([])).toEqual({ total: 0, accredited: 0 });
    for (const start of ['2021-01-02', '2011-01-01']) expect(of([], start)).toBeNull();
  });

  it('are unknown of a cycle that ended before somebody joined', () => {
    expect(
      certainPoints({ registeredOn: day('2022-05-01'), activities: [] }, day('2016-01-01'), normSets, today),
    ).toBeNull();
  });
});
