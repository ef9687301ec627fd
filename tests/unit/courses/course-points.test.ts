import { coursePoints, unitsOf } from '@/lib/courses/course-points';
import { typeInFile } from '../portfolio/case-files';
import { normSetOf } from '../portfolio/norm-sets';
import { amount } from './courses';

const normSet = normSetOf({
  step: 0.5,
  activity_types: [
    typeInFile({ code: 'course', points_per_unit: 1.5 }),
    typeInFile({ code: 'day', category: 'A2', points_per_unit: 1, max_per_activity: 8 }),
  ],
});

describe('the points of a course', () => {
  it.each([
    ['course', 6, false, undefined, 9, 'A1', false],
    // Down to the step of the norm set.
    ['course', 2.5, false, undefined, 3.5, 'A1', false],
    ['day', 12, false, undefined, 8, 'A2', false],
    ['course', 3, true, undefined, 4.5, 'A1', true],
    ['course', 3, true, 4, 18, 'A1', false],
    ['day', 3, true, 4, 8, 'A2', false],
    // Of the whole: however many meetings there are.
    ['course', 6, false, 4, 9, 'A1', false],
  ])(
    '%s of %d units, per meeting %s, %s meetings: %d in %s',
    (code, units, isPerMeeting, meetings, points, category, each) => {
      const worked = coursePoints({ typeCode: code, units: amount(units), isPerMeeting }, normSet, meetings);
      expect(worked).toMatchObject({ points: amount(points), category, isPerMeeting: each, type: { code } });
    },
  );

  it.each([
    ['a type that the norm set lacks', 'gone', amount(6), normSet],
    ['no units', 'course', null, normSet],
    ['a day without rules', 'course', amount(6), undefined],
  ])('are none for %s', (_, typeCode, units, rules) => {
    expect(coursePoints({ typeCode, units, isPerMeeting: false }, rules)).toBeNull();
  });

  it('come from units that are counted by the meeting where they are given for each', () => {
    expect(unitsOf({ units: amount(2.5), isPerMeeting: true }, 3)).toBe(amount(7.5));
    expect(unitsOf({ units: amount(2.5), isPerMeeting: false }, 3)).toBe(amount(2.5));
  });
});
