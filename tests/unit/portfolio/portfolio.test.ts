import { hundredthsOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity, lineOfEach } from '@/lib/portfolio/portfolio';
import { calendarDate } from '@/lib/shared/calendar-date';

const day = calendarDate;
const amount = (value: number) => hundredthsOf(value) ?? fail(value);

function fail(value: number): never {
  throw new Error(`${value} is no amount`);
}

const normSet: NormSet = {
  validFrom: day('2016-01-01'),
  validTo: null,
  cycle: { mode: 'common', years: 2, firstStart: day('2016-01-01') },
  joinerRule: 'full',
  total: amount(20),
  accreditedMin: amount(0),
  step: amount(0.5),
  countsFrom: day('2016-01-01'),
  categories: [{ code: 'A1', min: amount(0), max: null }],
  activityTypes: [
    {
      ...{ code: 'day', name: 'Dag', conditions: null, example: null, category: 'A1', unit: 'hour' as const },
      ...{ pointsPerUnit: amount(1), maxPerActivity: null, maxPerYear: amount(6), maxPerCycle: null },
      ...{ evidenceRequired: false, review: 'none' as const, givesAccreditedPoints: false },
    },
  ],
};

const today = day('2019-06-01');
const joined = day('2016-03-01');
const kept = (id: string, lastDay: string | null, more: Partial<KeptActivity> = {}): KeptActivity => ({
  ...{ id, typeCode: 'day', firstDay: null, lastDay: lastDay === null ? null : day(lastDay), units: amount(4) },
  ...{ state: 'submitted', evidenceCount: 0, isAccredited: false, ...more },
});

describe('a portfolio in one cycle', () => {
  const { cycles } = cyclesUntil([normSet], joined, today);
  const current = cycles.at(-1) ?? fail(0);

  it('leaves out what has no type, no day or no amount yet, and says which', () => {
    const activities = [
      kept('whole', '2019-02-01'),
      kept('no-day', null),
      kept('no-type', '2019-02-01', { typeCode: '' }),
      kept('no-amount', '2019-02-01', { units: null }),
    ];
    const result = cyclePoints(activities, current, [normSet], today);
    expect(result).toMatchObject({ ok: true, points: { incomplete: ['no-day', 'no-type', 'no-amount'] } });
    expect(result.ok && [...result.points.lines.keys()]).toEqual(['whole']);
    expect(result.ok && result.points.standing.total.counted.certain).toBe(amount(4));
  });

  it('lets what has one day begin on that day', () => {
    const result = cyclePoints([kept('one', '2019-02-01')], current, [normSet], today);
    expect(result.ok && result.points.lines.get('one')).toMatchObject({ counted: amount(4), class: 'certain' });
  });
});

describe('what each activity counts for', () => {
  const { cycles } = cyclesUntil([normSet], joined, day('2021-01-01'));

  it.each([
    ['of the first cycle', kept('a', '2017-12-31'), { class: 'certain', counted: amount(4), reasons: [] }],
    ['of the cycle of today', kept('b', '2018-01-01'), { class: 'certain', counted: amount(4), reasons: [] }],
    ['planned in the next one', kept('c', '2020-01-01'), { class: 'planned', counted: amount(4), reasons: [] }],
    ['from before the register', kept('d', '2014-05-01'), { counted: amount(0), reasons: ['before_start'] }],
  ])('%s: in the cycle of its last day', (_, activity, line) => {
    expect(lineOfEach([activity], cycles, [normSet], today).get(activity.id)).toMatchObject(line);
  });

  it('keeps the maxima of each cycle and year apart', () => {
    const activities = [kept('a', '2018-02-01'), kept('b', '2018-03-01'), kept('c', '2019-02-01')];
    const lines = lineOfEach(activities, cycles, [normSet], today);
    expect(['a', 'b', 'c'].map((id) => lines.get(id)?.counted)).toEqual([amount(4), amount(2), amount(4)]);
    expect(lines.get('b')?.reasons).toEqual(['year_maximum']);
  });

  it('says nothing of what is incomplete', () => {
    expect(lineOfEach([kept('a', null)], cycles, [normSet], today).size).toBe(0);
  });
});
