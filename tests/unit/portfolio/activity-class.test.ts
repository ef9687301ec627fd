import { activityStates } from '@/lib/portfolio/activity-class';
import { type ActivityInFile, activityInFile, caseInFile, normSetInFile, typeInFile, workedOut } from './case-files';

const TODAY = '2028-06-15';
const TOMORROW = '2028-06-16';

const proofNeeded = { evidence_required: true };
const noProof = { evidence_required: false };

/** An activity's class and reasons under one type. */
function classOf(activity: Partial<ActivityInFile>, type: object = {}) {
  const normsets = [normSetInFile({ activity_types: [typeInFile(type)] })];
  const [line] = workedOut(caseInFile({ today: TODAY, normsets, activities: [activityInFile(activity)] })).activities;
  return [line?.class, ...(line?.reasons ?? [])];
}

describe('the class of an activity', () => {
  const waiting = ['submitted', 'in_review', 'information_requested'] as const;

  it.each(activityStates)('%s, up to today and after it', (state) => {
    const past = classOf({ state, last_day: TODAY });
    const future = classOf({ state, last_day: TOMORROW });
    const expected = {
      draft: [['to_be_assessed'], ['planned']],
      submitted: [['likely'], ['planned']],
      in_review: [['likely'], ['planned']],
      information_requested: [['likely'], ['planned']],
      approved: [['certain'], ['planned']],
      rejected: [
        ['none', 'rejected'],
        ['none', 'rejected'],
      ],
      withdrawn: [
        ['none', 'withdrawn'],
        ['none', 'withdrawn'],
      ],
    }[state];
    expect([past, future]).toEqual(expected);
  });

  it('is planned by its last day alone', () => {
    expect(classOf({ first_day: TODAY, last_day: TOMORROW })).toEqual(['planned']);
  });

  it.each(waiting)('%s: evidence and review decide', (state) => {
    expect({
      'no review, evidence there': classOf({ state }, { review: 'none' }),
      'no review, evidence missing': classOf({ state, evidence: false }, { review: 'none' }),
      'no review, no evidence needed': classOf({ state, evidence: false }, { review: 'none', ...noProof }),
      'interim, evidence there': classOf({ state }, { review: 'interim' }),
      'interim, evidence missing': classOf({ state, evidence: false }, { review: 'interim', ...proofNeeded }),
      'at certification, no evidence needed': classOf({ state, evidence: false }, noProof),
      'planned, evidence missing': classOf({ state, evidence: false, last_day: TOMORROW }),
    }).toEqual({
      'no review, evidence there': ['certain'],
      'no review, evidence missing': ['to_be_assessed', 'evidence_missing'],
      'no review, no evidence needed': ['certain'],
      'interim, evidence there': ['likely'],
      'interim, evidence missing': ['to_be_assessed', 'evidence_missing'],
      'at certification, no evidence needed': ['likely'],
      'planned, evidence missing': ['planned'],
    });
  });

  it.each(['draft', 'approved', 'rejected', 'withdrawn'] as const)('%s never hears of missing evidence', (state) => {
    expect(classOf({ state, evidence: false })).not.toContain('evidence_missing');
  });

  it('of an unknown type needs no evidence and has a review', () => {
    expect(classOf({ state: 'submitted', evidence: false, type: 'unheard_of' }, { review: 'none' })).toEqual([
      'likely',
      'type_not_in_norm',
    ]);
  });
});
