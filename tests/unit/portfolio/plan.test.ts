import { hundredthsOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { cycleOn } from '@/lib/portfolio/cycles';
import { type PlannedActivity, planOf } from '@/lib/portfolio/plan';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { calendarDate as day } from '@/lib/shared/calendar-date';

const amount = (value: number) => hundredthsOf(value) ?? 0;

const normSet = {
  ...{ validFrom: day('2016-01-01'), validTo: null, joinerRule: 'full', countsFrom: day('2016-01-01') },
  cycle: { mode: 'common', years: 2, firstStart: day('2016-01-01') },
  ...{ total: amount(20), accreditedMin: amount(4), step: amount(0.5) },
  categories: [{ code: 'A1', min: amount(0), max: null }],
  activityTypes: [
    {
      ...{ code: 'day', name: 'Dag', conditions: null, example: null, category: 'A1', unit: 'hour' },
      ...{ pointsPerUnit: amount(1), maxPerActivity: null, maxPerYear: null, maxPerCycle: null },
      ...{ evidenceRequired: false, review: 'none', givesAccreditedPoints: false },
    },
  ],
} as NormSet;

type Kept = KeptActivity & PlannedActivity;
const kept = (lastDay: string, units: number, more: Partial<Kept> = {}): Kept =>
  ({
    ...{ id: lastDay, title: `Op ${lastDay}`, typeCode: 'day', firstDay: null, lastDay: day(lastDay) },
    ...{ units: amount(units), state: 'submitted', evidenceCount: 0, isAccredited: false, runId: null },
    ...(more as object),
  }) as Kept;

function plan(activities: Kept[], { on = '2018-07-01', extendedEnd = null as string | null } = {}) {
  const found = cycleOn([normSet], day('2016-03-01'), day(on));
  if (!found.ok) throw new Error('no cycle');
  const cycle = { ...found.cycle, extendedEnd: extendedEnd === null ? null : day(extendedEnd) };
  const worked = cyclePoints(activities, cycle, [normSet], day(on));
  if (!worked.ok) throw new Error('no points');
  const { requirements, years } = planOf(worked.points, activities, day(on));
  return {
    open: requirements.map(({ what, held, open }) => [what, held / 100, open / 100]),
    years: years.map(({ year, planned, open }) => ({
      year,
      planned: planned.map(({ activity, points: worth }) => [activity.id, worth / 100]),
      open: open.map(({ what, points: share }) => [what, share / 100]),
    })),
  };
}

describe('a plan', () => {
  it('spreads all that is needed over the months that are left, earlier years rounded up', () => {
    expect(plan([])).toEqual({
      open: [
        ['total', 0, 20],
        ['accredited', 0, 4],
      ],
      years: [
        {
          year: 2018,
          planned: [],
          open: [
            ['total', 7],
            ['accredited', 2],
          ],
        },
        {
          year: 2019,
          planned: [],
          open: [
            ['total', 13],
            ['accredited', 2],
          ],
        },
      ],
    });
  });

  it('asks for no more than what nothing in the portfolio is to bring, however certain that is', () => {
    const held = [
      kept('2018-03-01', 5, { state: 'approved', isAccredited: true }),
      kept('2018-04-01', 3, { state: 'draft' }),
      kept('2019-05-01', 2),
      kept('2018-12-01', 1),
    ];
    expect(plan(held)).toEqual({
      open: [
        ['total', 11, 9],
        ['accredited', 5, 0],
      ],
      years: [
        { year: 2018, planned: [['2018-12-01', 1]], open: [['total', 3]] },
        { year: 2019, planned: [['2019-05-01', 2]], open: [['total', 6]] },
      ],
    });
  });

  it('counts a chosen run of the catalogue among what will be accredited', () => {
    const { open } = plan([kept('2019-02-01', 6, { runId: 'run' })]);
    expect(open).toEqual([
      ['total', 6, 14],
      ['accredited', 6, 0],
    ]);
  });

  it('has its planned activities in the order of their days', () => {
    const { years } = plan([kept('2019-05-01', 2), kept('2019-02-01', 2)]);
    expect(years[1]?.planned).toEqual([
      ['2019-02-01', 2],
      ['2019-05-01', 2],
    ]);
  });

  it.each([
    ['is all that is left in the last month', { on: '2019-12-31' }, [[2019, 20]]],
    [
      'runs on to the end of an extension',
      { extendedEnd: '2020-06-30' },
      [
        [2018, 5],
        [2019, 10],
        [2020, 5],
      ],
    ],
  ])('%s', (_, at, expected) => {
    const { years } = plan([], at);
    expect(years.map(({ year, open }) => [year, open[0]?.[1]])).toEqual(expected);
  });

  it('asks for nothing once all of it stands there', () => {
    const { years } = plan([kept('2018-03-01', 20, { isAccredited: true })]);
    expect(years.flatMap(({ open }) => open)).toEqual([]);
  });
});
