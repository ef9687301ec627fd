import { courseBlockers, fieldOfBlocker } from '@/lib/courses/course-blockers';
import type { CourseContents } from '@/lib/courses/course-contents';
import { normSetOf } from '../portfolio/norm-sets';
import { wholeCourse } from './courses';

const codesOf = (changes: Partial<CourseContents>, normSet = normSetOf()) =>
  courseBlockers({ ...wholeCourse, ...changes }, normSet).map(({ code }) => code);

describe('what blocks a request for accreditation', () => {
  it.each<[string, Partial<CourseContents>, string[]]>([
    ['a whole course', {}, []],
    ['one without a title', { title: '' }, ['title_missing']],
    ['one without what one learns', { goals: '' }, ['goals_missing']],
    ['one without for whom', { audience: '' }, ['audience_missing']],
    ['one without a form', { form: null }, ['form_missing']],
    ['one without a type', { typeCode: '' }, ['type_missing']],
    ['one of a type that the norm set lacks', { typeCode: 'gone' }, ['type_not_offered']],
    ['one without units', { units: null }, ['units_missing']],
    ['one without a programme', { programme: '' }, ['programme_missing']],
    ['one without trainers', { trainers: '' }, ['trainers_missing']],
    ['e-learning without trainers', { trainers: '', form: 'e_learning' }, []],
    ['e-learning by the meeting', { form: 'e_learning', isPerMeeting: true }, ['e_learning_per_meeting']],
    ['an online course by the meeting', { form: 'online', isPerMeeting: true }, []],
    ['one without region, price and website', { region: '', price: '', website: '' }, []],
    ['one that lacks two things', { title: '', units: null }, ['title_missing', 'units_missing']],
  ])('of %s', (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  it('is a type of what was taken over, though the norm set has it', () => {
    const [type] = normSetOf().activityTypes;
    if (!type) throw new Error('no type');
    const normSet = { ...normSetOf(), activityTypes: [{ ...type, code: 'taken_over_a1' }] };
    expect(codesOf({ typeCode: 'taken_over_a1' }, normSet)).toEqual(['type_not_offered']);
  });

  it('is its type on a day without rules', () => {
    expect(courseBlockers(wholeCourse, undefined).map(({ code }) => code)).toEqual(['type_not_offered']);
  });

  it('leads to the field where it is mended', () => {
    expect(courseBlockers({ ...wholeCourse, typeCode: 'gone', units: null }, normSetOf()).map(fieldOfBlocker)).toEqual([
      'type',
      'units',
    ]);
  });
});
