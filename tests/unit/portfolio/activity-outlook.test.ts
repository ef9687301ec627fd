import { hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import { type ActivityOutlook, activityOutlook, type TypedActivity } from '@/lib/portfolio/activity-outlook';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { calendarDate as day } from '@/lib/shared/calendar-date';
import { activityOutlookText as text } from '@/lib/text/nl/portfolio/activity-outlook';
import { pointsReasonTexts } from '@/lib/text/nl/portfolio/points';
import { typeInFile } from './case-files';
import { normSetOf } from './norm-sets';

const today = day('2026-11-16');
const amount = (value: number) => hundredthsOf(value) ?? NOTHING;
const normSets: NormSet[] = [
  normSetOf({
    total: 160,
    activity_types: [
      typeInFile({ review: 'interim', max_per_year: 10 }),
      typeInFile({ code: 'talk', category: 'A2', points_per_unit: 2, review: 'none' }),
    ],
  }),
];
const cycle = cyclesUntil(normSets, day('2026-01-01'), today).cycles.at(-1) ?? null;
const other: KeptActivity = {
  ...{
    id: 'other',
    typeCode: 'talk',
    firstDay: null,
    lastDay: day('2026-02-01'),
    units: amount(24),
    state: 'approved',
  },
  ...{ evidenceCount: 1, isAccredited: false },
};
const typed: TypedActivity = {
  ...{ id: 'new', typeCode: 'course', lastDay: day('2026-05-12'), units: amount(6), evidenceCount: 1 },
  isAccredited: false,
};
const outlook = (changes: Partial<TypedActivity> = {}, others = [other]) =>
  activityOutlook({ ...typed, ...changes }, { cycle, others }, normSets, today) as ActivityOutlook;
const said = (changes: Partial<TypedActivity> = {}) => {
  const { outcome } = outlook(changes);
  return outcome && text.outcome(outcome);
};

describe('the points of an activity that is being typed', () => {
  it('are a sum, and what one comes to with what counts already', () => {
    expect(text.sum(outlook())).toBe('6 uur × 1 punt = 6 punten');
    expect(said()).toBe('De punten zijn zeker zodra de activiteit is goedgekeurd. Je komt op 54 van 160 punten.');
  });

  it.each([
    ['what nobody reviews', { typeCode: 'talk' }, 'zodra je de activiteit indient. Je komt op 60 van'],
    ['what lacks its evidence', { evidenceCount: 0 }, 'zodra je bewijs toevoegt. Je komt op 54 van'],
    ['what is planned', { lastDay: day('2027-03-01') }, 'hebt gedaan en ingediend. Je komt op 54 van'],
  ])('say when they count: %s', (_, changes, words) => {
    expect(said(changes)).toContain(words);
  });

  it('say what cuts them, and nothing of a total that doesn’t change', () => {
    expect(said({ units: amount(16) })).toBe(
      `Daarvan tellen er 10 mee. ${pointsReasonTexts.year_maximum} De punten zijn zeker zodra de activiteit is goedgekeurd. Je komt op 58 van 160 punten.`,
    );
    expect(said({ lastDay: day('2020-05-01') })).toBe(`Daarvan telt niets mee. ${pointsReasonTexts.outside_cycle}`);
  });

  it('are the sum alone while there is no day, and nothing while there is no type or amount', () => {
    expect(outlook({ lastDay: null })).toMatchObject({ claimed: amount(6), outcome: null });
    expect(outlook({ typeCode: '' })).toBeNull();
    // Of a day without rules: what is remarked of the date says that it gives none.
    expect(outlook({ lastDay: day('2014-05-01') })).toBeNull();
    expect(outlook({ units: null })).toBeNull();
  });

  it('are those of the points rule once it is handed in', () => {
    for (const units of [1, 7.5, 40]) {
      const handedIn: KeptActivity = { ...typed, units: amount(units), firstDay: null, state: 'submitted' };
      const worked = cycle && cyclePoints([other, handedIn], cycle, normSets, today);
      const { outcome } = outlook({ units: amount(units) });
      expect(worked?.ok && worked.points.lines.get('new')).toEqual(outcome?.line);
    }
  });
});
