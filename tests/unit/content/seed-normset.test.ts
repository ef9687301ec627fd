import { decimalOf, NOTHING } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import { takenOverTypes } from '@/lib/content/normset';
import { normSetEntrySchema } from '@/lib/content/normset-file';
import seed from '@/prisma/seed/content/normset.json';

const { normSet, assumptions } = normSetEntrySchema.parse(seed);
const { categories, activityTypes } = normSet;
const codesIn = (wanted: string) => activityTypes.filter(({ category }) => category === wanted).map(({ code }) => code);

describe('the first norm set', () => {
  it('says what the register made known (domain sections 2 and 3)', () => {
    expect(normSet).toMatchObject({
      validFrom: '2016-01-01',
      validTo: null,
      cycle: { mode: 'common', years: 5, firstStart: '2016-01-01' },
      joinerRule: 'pro_rata',
      countsFrom: '2016-01-01',
    });
    expect([normSet.total, normSet.accreditedMin, normSet.step].map(decimalOf)).toEqual([160, 40, 0.5]);
    expect(categories.map(({ code }) => code)).toEqual(['A1', 'A2']);
    expect(codesIn('A1')).toEqual([
      'association_day',
      'update_day',
      'employer_training',
      'professional_training',
      'starters_course',
      'taken_over_a1',
    ]);
    expect(codesIn('A2')).toEqual([
      'peer_review',
      'supervising',
      'feedback_questions',
      'publishing',
      'presenting',
      'giving_training',
      'taken_over_a2',
    ]);
  });

  it('reviews the giving of training in between, and no other type gives accredited points by itself', () => {
    const special = activityTypes.filter(
      ({ review, givesAccreditedPoints }) => review === 'interim' || givesAccreditedPoints,
    );
    expect(special.map(({ code }) => code)).toEqual(['giving_training']);
    expect(special[0]).toMatchObject({ review: 'interim', givesAccreditedPoints: true });
  });

  it('gives a point an hour', () => {
    const perHour = activityTypes
      .filter(({ unit }) => unit === 'hour')
      .map(({ pointsPerUnit }) => decimalOf(pointsPerUnit));
    expect(new Set(perHour)).toEqual(new Set([1]));
  });

  it('leaves nobody without points that can be certain: what isn’t reviewed needs evidence', () => {
    const chosen = activityTypes.filter(({ code }) => !takenOverTypes.includes(code));
    const unreviewed = chosen.filter(({ review }) => review === 'none');
    expect(unreviewed.length).toBeGreaterThan(0);
    expect(unreviewed.filter(({ evidenceRequired }) => !evidenceRequired)).toEqual([]);
  });

  it('keeps the points of an existing register as they were: one for one, without proof, review or maximum', () => {
    const takenOver = activityTypes.filter(({ code }) => takenOverTypes.includes(code));
    expect(takenOver.map(({ code, category }) => [code, category])).toEqual([
      ['taken_over_a1', 'A1'],
      ['taken_over_a2', 'A2'],
    ]);
    for (const type of takenOver) {
      expect(decimalOf(type.pointsPerUnit)).toBe(1);
      expect(type).toMatchObject({ unit: 'point', evidenceRequired: false, review: 'none' });
      expect([type.maxPerActivity, type.maxPerYear, type.maxPerCycle]).toEqual([null, null, null]);
    }
  });

  it('says what was chosen where nothing was made known', () => {
    expect(assumptions).toContain('**Zelf gekozen**');
    for (const chosen of ['maximum', 'voorwaarden', 'bewijs', 'afronden', 'minimum'])
      expect(assumptions).toContain(chosen);
  });
});

describe('every type of activity', () => {
  const except = (isSo: (type: ActivityType) => boolean) =>
    activityTypes.filter((type) => !isSo(type)).map(({ code }) => code);

  it('has conditions and an example, written to "je"', () => {
    const isLong = (text: string | null) => text !== null && text.length > 40;
    expect(except(({ conditions, example }) => isLong(conditions) && isLong(example))).toEqual([]);
    const stiff = /\b(u|uw)\b|\bdien(t|en) te\b|\bmiddels\b/i;
    expect(except(({ conditions, example }) => !stiff.test(`${conditions}\n${example}`))).toEqual([]);
    expect(except(({ conditions, example }) => !/\d/.test(`${conditions}\n${example}`))).toEqual([]);
  });

  it('gives something, and no maximum that leaves nothing', () => {
    expect(except(({ pointsPerUnit }) => pointsPerUnit > NOTHING)).toEqual([]);
    const maxima = ({ maxPerActivity, maxPerYear, maxPerCycle }: ActivityType) =>
      [maxPerActivity, maxPerYear, maxPerCycle].filter((most) => most !== null);
    expect(except((type) => maxima(type).every((most) => most >= type.pointsPerUnit))).toEqual([]);
  });
});
