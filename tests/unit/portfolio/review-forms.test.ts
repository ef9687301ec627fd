import {
  APPROVED_WITH_SAMPLE,
  activityRejections,
  isMendable,
  needsExplanation,
  readDecisionReason,
} from '@/lib/review/decision';
import {
  approveActivitySchema,
  askActivitySchema,
  assignActivitiesSchema,
  claimActivitySchema,
  decideCourseSchema,
  rejectActivitySchema,
} from '@/lib/review/review-forms';
import { readFieldErrors } from '@/lib/shared/form-fields';
import { allRowsValue } from '@/lib/shared/picked-rows';
import { activityRejectionTexts, decisionReasonLabel } from '@/lib/text/nl/review/review';

const activityId = 'a0000000-0000-4000-8000-000000000001';
const other = 'a0000000-0000-4000-8000-000000000002';
const person = 'b0000000-0000-4000-8000-000000000001';

type Parsed = { success: true; data: unknown } | { success: false; error: Parameters<typeof readFieldErrors>[0] };
const errorsOf = (parsed: Parsed) =>
  parsed.success
    ? {}
    : Object.fromEntries(Object.entries(readFieldErrors(parsed.error)).map(([at, { code }]) => [at, code]));

describe('the reasons to reject', () => {
  it.each(activityRejections)('%s says what it means and what one can do', (reason) => {
    const { label, meaning, whatToDo } = activityRejectionTexts[reason];
    for (const text of [label, meaning, whatToDo]) expect(text.length).toBeGreaterThan(5);
    expect(/opnieuw in\b/.test(whatToDo)).toBe(isMendable(reason));
    expect(readDecisionReason(reason)).toBe(reason);
    expect(decisionReasonLabel(reason)).toBe(label);
  });

  it('are mendable and final ones, the mendable first', () => {
    const mendable = activityRejections.map(isMendable);
    expect(mendable).toEqual(mendable.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(mendable).size).toBe(2);
  });

  it('read back a code that isn’t in the catalogue as none', () => {
    for (const code of ['gone_since', 'toString', '__proto__']) expect(readDecisionReason(code)).toBeNull();
    expect(readDecisionReason(APPROVED_WITH_SAMPLE)).toBe(APPROVED_WITH_SAMPLE);
    expect(readDecisionReason('')).toBe('');
    expect(decisionReasonLabel('')).toBeNull();
  });
});

describe('rejecting', () => {
  const reject = (given: object) => rejectActivitySchema.safeParse({ activityId, version: '3', ...given });

  it.each(activityRejections)('for %s asks an explanation only where the code doesn’t say enough', (reason) => {
    const needs = needsExplanation(reason);
    expect(errorsOf(reject({ reason }))).toEqual(needs ? { explanation: 'required' } : {});
    expect(errorsOf(reject({ reason, explanation: '  \n ' }))).toEqual(needs ? { explanation: 'required' } : {});
    expect(errorsOf(reject({ reason, explanation: 'Zie bladzijde 2.' }))).toEqual({});
  });

  it.each([{}, { reason: '' }, { reason: 'approved_with_sample' }, { reason: 'nonsense' }])(
    'needs a reason: %j',
    (given) => {
      expect(errorsOf(reject(given))).toEqual({ reason: 'choose_one' });
    },
  );
});

it('a question needs words', () => {
  const ask = (question?: string) => errorsOf(askActivitySchema.safeParse({ activityId, version: '1', question }));
  expect(ask('Hoeveel uur was het?')).toEqual({});
  for (const empty of [undefined, '', ' \n ']) expect(ask(empty)).toEqual({ question: 'required' });
  expect(ask('x'.repeat(2001))).toEqual({ question: 'too_long' });
});

it('claiming reads who had it, or nobody', () => {
  const holder = (value?: string) => claimActivitySchema.parse({ activityId, holder: value }).holder;
  expect([holder(person), holder(''), holder('x'), holder()]).toEqual([person, null, null, null]);
});

describe('approving', () => {
  const approve = (given: object) => approveActivitySchema.safeParse({ activityId, version: '3', ...given });
  const accredited = { isAccredited: 'on', accreditationReason: 'Staat in hun lijst.', accreditationReference: 'B-12' };

  it('as of an accredited course takes along why and which reference', () => {
    expect(approve(accredited).data).toMatchObject({
      accreditation: { reason: 'Staat in hun lijst.', reference: 'B-12' },
    });
    expect(approve({}).data).toEqual({ activityId, version: 3, from: 'beheer' });
  });

  it.each<[string, object, object]>([
    ['a reason', { accreditationReason: ' ' }, { accreditationReason: 'required' }],
    ['a reference', { accreditationReference: '' }, { accreditationReference: 'required' }],
    ['its tick', { isAccredited: undefined }, { isAccredited: 'must_tick' }],
  ])('as of an accredited course needs %s', (_, changes, errors) => {
    expect(errorsOf(approve({ ...accredited, ...changes }))).toEqual(errors);
  });
});

describe('assigning many', () => {
  const assign = (picked: unknown, assignee: string | undefined = person) =>
    assignActivitiesSchema.safeParse({ picked, assignee });

  it('reads each tick with who has it', () => {
    const parsed = assign({ [activityId]: 'niemand', [other]: person, nonsense: 'niemand' });
    expect(parsed.data?.picked).toEqual([
      { id: activityId, said: null },
      { id: other, said: person },
    ]);
  });

  it.each([undefined, {}, { nonsense: 'x' }, 'text', ['a'], { [activityId]: '' }])('needs a tick: %j', (picked) => {
    expect(errorsOf(assign(picked))).toEqual({ picked: 'choose_one' });
  });

  it('reads the tick for all as each row that its page listed, ticked or not, once', () => {
    const all = allRowsValue([
      { id: activityId, said: 'niemand' },
      { id: other, said: person },
    ]);
    const rows = [
      { id: activityId, said: null },
      { id: other, said: person },
    ];
    expect(assign({ all }).data?.picked).toEqual(rows);
    expect(assign({ [activityId]: 'niemand', all }).data?.picked).toEqual(rows);
    expect(assign({ all: `${all} nonsense:x nonsense ${activityId}` }).data?.picked).toEqual(rows);
  });

  it.each(['', 'on', 'nonsense:niemand', activityId])('needs a row for the tick for all: %j', (all) => {
    expect(errorsOf(assign({ all }))).toEqual({ picked: 'choose_one' });
  });

  it('needs somebody to assign to, and a bounded number of activities', () => {
    expect(errorsOf(assign({ [activityId]: 'niemand' }, ''))).toEqual({ assignee: 'choose_one' });
    const ids = Array.from({ length: 201 }, (_, at) => `a0000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
    expect(errorsOf(assign(Object.fromEntries(ids.map((id) => [id, 'niemand']))))).toEqual({ picked: 'too_many' });
  });
});

describe('deciding on a course', () => {
  const decide = (given: object) =>
    decideCourseSchema.safeParse({ activityId, picked: { [activityId]: '4', [other]: '1' }, ...given });

  it('reads each tick with the version that was shown', () => {
    const parsed = decide({ outcome: 'approved', picked: { [activityId]: '4', [other]: 'x' } });
    expect(parsed.data?.picked).toEqual([
      { id: activityId, said: 4 },
      { id: other, said: -1 },
    ]);
  });

  it.each<[string, object, object]>([
    ['approves without a reason', { outcome: 'approved' }, { outcome: 'approved' }],
    [
      'forgets a reason chosen before',
      { outcome: 'approved', reason: 'counted_already', explanation: 'x' },
      { outcome: 'approved' },
    ],
    [
      'rejects with one',
      { outcome: 'rejected', reason: 'counted_already' },
      { outcome: 'rejected', reason: 'counted_already', explanation: '' },
    ],
    [
      'approves as of an accredited course',
      { outcome: 'accredited', accreditationReason: 'Staat in hun lijst.', accreditationReference: 'B-12' },
      { outcome: 'approved', accreditation: { reason: 'Staat in hun lijst.', reference: 'B-12' } },
    ],
  ])('%s', (_, given, decision) => {
    expect(decide(given).data?.decision).toEqual(decision);
  });

  it.each<[string, object, object]>([
    ['an outcome', {}, { outcome: 'choose_one' }],
    ['a reason to reject', { outcome: 'rejected', reason: '' }, { reason: 'choose_one' }],
    ['an explanation where needed', { outcome: 'rejected', reason: 'unclear' }, { explanation: 'required' }],
    [
      'why a course is accredited, and which reference',
      { outcome: 'accredited' },
      { accreditationReason: 'required', accreditationReference: 'required' },
    ],
    ['a tick', { outcome: 'approved', picked: {} }, { picked: 'choose_one' }],
  ])('needs %s', (_, given, errors) => {
    expect(errorsOf(decide(given))).toEqual(errors);
  });
});
