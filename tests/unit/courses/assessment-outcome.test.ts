import { readAccreditationRejections, rejectionNeedsExplanation } from '@/lib/courses/accreditation-reasons';
import {
  type Assessment,
  type AssessmentOutcome,
  agree,
  assessmentOutcome,
  decisionOf,
} from '@/lib/courses/assessment-outcome';
import { amount } from './courses';

const fixed = { typeCode: 'course', units: amount(6), isPerMeeting: false };
const yes: Assessment = { judgement: 'accredit', ...fixed };
const less: Assessment = { ...yes, units: amount(5) };
const other: Assessment = { ...yes, typeCode: 'talk' };
const each: Assessment = { ...yes, isPerMeeting: true };
const no: Assessment = { judgement: 'reject', reasons: ['goals_unclear'] };
const never: Assessment = { judgement: 'reject', reasons: ['outdated', 'goals_unclear'] };

describe('assessors', () => {
  it.each<[string, Assessment, Assessment, boolean]>([
    ['agree on the same type and units', yes, { ...yes }, true],
    ['differ on the units', yes, less, false],
    ['differ on the type', yes, other, false],
    ['differ on what the units are of', yes, each, false],
    ['differ on whether', yes, no, false],
    ['agree on a rejection for other reasons', no, never, true],
  ])('%s', (_, one, another, agreed) => {
    expect([agree(one, another), agree(another, one)]).toEqual([agreed, agreed]);
  });

  const accredited: AssessmentOutcome = { kind: 'accredit', accredited: fixed };
  it.each<[string, (Assessment | null)[], AssessmentOutcome]>([
    ['are waited for while nobody answered', [null, null], { kind: 'waiting' }],
    ['are waited for while one answered', [yes, null], { kind: 'waiting' }],
    ['are waited for while the second alone answered', [null, no], { kind: 'waiting' }],
    ['are waited for while there are none', [], { kind: 'waiting' }],
    ['who agree decide', [yes, { ...yes }], accredited],
    ['who differ need a third', [yes, no], { kind: 'third_needed' }],
    ['who differ wait for the third', [yes, less, null], { kind: 'third_needed' }],
    ['who differ leave it to the third', [less, no, yes], accredited],
    [
      'who differ leave it to the third, who may reject',
      [yes, less, no],
      { kind: 'reject', reasons: ['goals_unclear'] },
    ],
    [
      'who both reject give all their reasons once',
      [no, never],
      { kind: 'reject', reasons: ['goals_unclear', 'outdated'] },
    ],
  ])('%s', (_, answers, outcome) => {
    expect(assessmentOutcome(answers)).toEqual(outcome);
  });

  it.each<[AssessmentOutcome, string | null]>([
    [{ kind: 'waiting' }, null],
    [{ kind: 'third_needed' }, null],
    [accredited, 'accredit'],
    [{ kind: 'reject', reasons: [] }, 'reject'],
  ])('whose outcome is %j leave the decision %s', (outcome, decision) => {
    expect(decisionOf(outcome)).toBe(decision);
  });
});

describe('reasons to reject', () => {
  it('ask for an explanation where one of them says too little', () => {
    expect(rejectionNeedsExplanation(['outdated', 'outside_the_profession'])).toBe(false);
    expect(rejectionNeedsExplanation(['outdated', 'goals_unclear'])).toBe(true);
  });

  it('that are no longer in the catalogue are left out', () => {
    expect(readAccreditationRejections(['outdated', 'gone', 'goals_unclear'])).toEqual(['goals_unclear', 'outdated']);
  });
});
