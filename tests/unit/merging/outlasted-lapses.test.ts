import type { RequirementCode } from '@/lib/eligibility/requirements';
import { outlastedLapses } from '@/lib/merging/outlasted-lapses';
import { calendarDate } from '@/lib/shared/calendar-date';

type Said = [documentId: string | null, day: string, ...requirements: RequirementCode[]];
const lapses = (side: string, said: Said[]) =>
  said.map(([documentId, day, ...requirements], i) => ({
    ...{ id: `${side}${i}`, documentId, requirements, mendBy: calendarDate(`2027-02-${day}`) },
  }));

/** In one line each: what ends, or what is left of it. */
function outcome(older: Said[], younger: Said[]) {
  const [old, young] = [lapses('o', older), lapses('y', younger)];
  const both = [outlastedLapses(old, young, true), outlastedLapses(young, old, false)];
  return both.flatMap(({ ended, left }) => [
    ...ended.map(({ id }) => `${id} ends`),
    ...left.map(({ id, requirements }) => `${id}: ${requirements.join(' ')}`),
  ]);
}

describe('of what two numbers are both to mend', () => {
  it.each<[string, Said[], Said[], string[]]>([
    ['nothing is the same: all stays', [[null, '10', 'hours']], [[null, '10', 'appointment']], []],
    ['one has nothing: all stays', [], [['P', '10', 'competency_profile']], []],
    ['the same, the older one later', [[null, '11', 'hours']], [[null, '10', 'hours']], ['y0 ends']],
    ['the same, the younger one later', [[null, '10', 'hours']], [[null, '11', 'hours']], ['o0 ends']],
    ['the same, to one day: the older one’s stays', [[null, '10', 'hours']], [[null, '10', 'hours']], ['y0 ends']],
    [
      'a part is the same: the rest keeps its term',
      [[null, '10', 'hours', 'appointment']],
      [[null, '11', 'hours', 'code_of_conduct']],
      ['o0: appointment'],
    ],
    [
      'one of each is the same as two of the other',
      [[null, '11', 'hours', 'appointment']],
      [
        [null, '10', 'hours'],
        [null, '12', 'appointment'],
      ],
      ['o0: hours', 'y0 ends'],
    ],
    [
      'a version of which one ticked a part: one term, that ends later',
      [['P', '10', 'competency_profile', 'code_of_conduct']],
      [['P', '11', 'competency_profile']],
      ['o0 ends'],
    ],
    ['two versions: each keeps its term', [['P', '10', 'code_of_conduct']], [['C', '10', 'code_of_conduct']], []],
    ['a version and anything else: each keeps its term', [[null, '10', 'hours']], [['P', '11', 'hours']], []],
  ])('%s', (_, older, younger, said) => {
    expect(outcome(older, younger)).toEqual(said);
  });
});
