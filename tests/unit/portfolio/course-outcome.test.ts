import { courseParams, readCourseOutcome } from '@/lib/review/course-outcome';
import { wholeNumber } from '@/lib/shared/list-address';
import { badTexts } from '@/tests/support/bad-inputs';

describe('what became of a decision on several', () => {
  it.each<[number, string[], string]>([
    [3, [], 'samen=3'],
    [1, ['own_activity'], 'samen=1&overgeslagen=own_activity-1'],
    [
      2,
      ['changed_meanwhile', 'already_decided', 'changed_meanwhile'],
      'samen=2&overgeslagen=already_decided-1.changed_meanwhile-2',
    ],
    [2, ['other_course', 'wrong_state'], 'samen=2&overgeslagen=other-2'],
  ])('%i decided, %j left out, stands in the address and is read back', (decided, left, address) => {
    const params = courseParams(decided, left);
    expect(new URLSearchParams(params).toString()).toBe(address);
    const outcome = readCourseOutcome(params);
    expect(outcome?.decided).toBe(decided);
    expect(outcome?.left.reduce((sum, { count }) => sum + count, 0)).toBe(left.length);
  });

  it('is nothing where the address says anything else', () => {
    const read = (text: string) => [
      readCourseOutcome({ samen: text }),
      readCourseOutcome({ samen: '2', overgeslagen: text }),
      wholeNumber(text),
    ];
    const nothing = [null, { decided: 2, left: [] }, 0];
    const texts = Object.entries(badTexts);
    expect(texts.map(([kind, text]) => [kind, ...read(text)])).toEqual(texts.map(([kind]) => [kind, ...nothing]));
  });

  it('takes no code that it doesn’t know, and no count that is none', () => {
    const overgeslagen = 'constructor-1.own_activity-0.own_activity-x.already_decided-2';
    expect(readCourseOutcome({ samen: '1', overgeslagen })?.left).toEqual([{ code: 'already_decided', count: 2 }]);
  });
});
