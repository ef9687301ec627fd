import { activitiesToReview, drawSample } from '@/lib/certification/drawn-sample';
import { activitiesUsed, readGrantedPoints, storedPoints } from '@/lib/certification/granted-points';
import { requestableCycles } from '@/lib/certification/requestable-cycles';
import type { Hundredths } from '@/lib/content/amounts';
import { cyclesUntil, type NormedCycle } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { calendarDate } from '@/lib/shared/calendar-date';
import { typeInFile } from '../portfolio/case-files';
import { normSetOf } from '../portfolio/norm-sets';

const day = calendarDate;
const today = day('2028-06-01');
const normSet = normSetOf({
  total: 10,
  accredited_min: 0,
  categories: [{ code: 'A1' }],
  activity_types: [
    typeInFile({ code: 'course', max_per_cycle: 12 }),
    typeInFile({ code: 'giving', review: 'interim' }),
    typeInFile({ code: 'day', review: 'none' }),
  ],
});
const normSets = [normSet];
const [cycle] = cyclesUntil(normSets, day('2026-01-01'), today).cycles as [NormedCycle];

const kept = (id: string, changes: Partial<KeptActivity> = {}): KeptActivity => ({
  id,
  typeCode: 'course',
  firstDay: null,
  lastDay: day('2027-05-10'),
  units: 400 as Hundredths,
  state: 'submitted',
  evidenceCount: 1,
  isAccredited: false,
  ...changes,
});

const activities = [
  kept('approved', { state: 'approved' }),
  kept('likely 1'),
  kept('likely 2'),
  // No maximum leaves room for it now.
  kept('likely 3'),
  kept('being reviewed', { state: 'in_review', lastDay: day('2027-05-11') }),
  kept('without evidence', { evidenceCount: 0 }),
  kept('draft', { state: 'draft' }),
  kept('interim', { typeCode: 'giving' }),
  kept('not reviewed', { typeCode: 'day' }),
  kept('of another cycle', { lastDay: day('2025-05-10') }),
  kept('of long ago', { lastDay: day('2014-05-10') }),
  kept('planned', { lastDay: day('2029-05-10') }),
  kept('rejected', { state: 'rejected' }),
];

const worked = cyclePoints(activities, cycle, normSets, today);
if (!worked.ok) throw new Error('no points');
const { points } = worked;

describe('a request for certification', () => {
  it('has reviewed whatever is likely in its cycle and reviewed at certification', () => {
    const ids = activitiesToReview(activities, points, normSets).map(({ id }) => id);
    expect(ids).toEqual(['likely 1', 'likely 2', 'likely 3', 'being reviewed']);
  });

  it('uses, once granted, what is certain and counts', () => {
    expect(activitiesUsed(points)).toEqual(['approved', 'not reviewed']);
  });

  it('keeps what was worked out, to be read again', () => {
    const kept = JSON.parse(JSON.stringify(storedPoints(points, activitiesUsed(points))));
    expect(kept.requirements[0]).toEqual({ what: 'total', required: 10, certain: 8 });
    expect(readGrantedPoints(kept)).toEqual({
      requirements: [
        { what: 'total', required: 1000, certain: 800 },
        { what: 'accredited', required: 0, certain: 0 },
        { what: 'category:A1', required: 0, certain: 800 },
      ],
      activities: [
        { id: 'approved', counted: 400 },
        { id: 'not reviewed', counted: 400 },
      ],
    });
  });

  it.each([[null], [{}], [{ requirements: [{ what: 'age', required: 1, certain: 1 }], activities: [] }]])(
    'reads nothing from %j',
    (kept) => {
      expect(readGrantedPoints(kept)).toBeNull();
    },
  );
});

describe('a sample', () => {
  const of = (size: number) => Array.from({ length: size }, (_, i) => ({ id: String(i) }));

  it.each([
    [0, 10, 0],
    [1, 10, 1],
    [10, 10, 1],
    [11, 10, 2],
    [7, 50, 4],
    [7, 100, 7],
    [3, 1, 1],
  ])('of %i at %i in a hundred has %i', (size, percent, drawn) => {
    expect(drawSample(of(size), percent, (id) => id)).toHaveLength(drawn);
  });

  it('is drawn by the order given, whatever the order of entry', () => {
    const orderOf = (id: string) => ({ '0': 'c', '1': 'a', '2': 'b' })[id] ?? '';
    const ids = (activities: { id: string }[]) => drawSample(activities, 50, orderOf).map(({ id }) => id);
    expect([ids(of(3)), ids(of(3).toReversed())]).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
  });
});

describe('certification can be requested for', () => {
  it.each([
    ['2027-06-01', ['2026-01-01', '2021-01-01']],
    ['2026-01-01', ['2026-01-01', '2021-01-01']],
    ['2025-12-31', ['2021-01-01', '2016-01-01']],
  ])('on %s the cycle that runs and the one before it', (on, starts) => {
    const { cycles } = cyclesUntil(normSets, day('2018-01-01'), day(on));
    expect(requestableCycles(cycles, day(on)).map(({ start }) => start)).toEqual(starts);
  });

  it('its first cycle alone by whoever joined in it', () => {
    const { cycles } = cyclesUntil(normSets, day('2027-01-01'), today);
    expect(requestableCycles(cycles, today).map(({ start }) => start)).toEqual(['2026-01-01']);
  });

  it('the last cycle where none runs', () => {
    const ended = [normSetOf({ valid_to: '2024-12-31' })];
    const { cycles } = cyclesUntil(ended, day('2018-01-01'), today);
    expect(requestableCycles(cycles, today).map(({ start }) => start)).toEqual(['2021-01-01']);
  });
});
