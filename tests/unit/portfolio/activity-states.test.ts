import { type ActivityState, activityStates } from '@/lib/portfolio/activity-class';
import {
  type ActivityEvent,
  type ActivityFacts,
  type ActivityReason,
  activityEvents,
  activityTransition,
  isEditable,
  isOpenActivity,
  mayChangeContents,
} from '@/lib/portfolio/activity-states';

const inOrder: ActivityFacts = {
  isOwn: false,
  isComplete: true,
  needsReview: true,
  isFrozen: false,
  isMendable: true,
  hasOpenVersion: false,
  isSuperseded: false,
};

type Outcome = ActivityState | 'new version' | 'wrong_state' | 'locked';

const never: Record<ActivityEvent, Outcome> = {
  submit: 'wrong_state',
  claim: 'wrong_state',
  ask: 'wrong_state',
  answer: 'wrong_state',
  approve: 'wrong_state',
  reject: 'wrong_state',
  withdraw: 'wrong_state',
  mend: 'wrong_state',
  change: 'wrong_state',
};

const reaches: Record<ActivityState, Record<ActivityEvent, Outcome>> = {
  draft: { ...never, submit: 'submitted' },
  submitted: { ...never, claim: 'in_review', withdraw: 'withdrawn' },
  in_review: {
    ...never,
    ask: 'information_requested',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'locked',
  },
  information_requested: { ...never, answer: 'submitted', withdraw: 'withdrawn' },
  approved: { ...never, change: 'new version', withdraw: 'withdrawn' },
  rejected: { ...never, mend: 'new version' },
  withdrawn: never,
};

const table = activityStates.flatMap((state) =>
  activityEvents.map((event) => [state, event, reaches[state][event]] as const),
);

function answerFor(state: ActivityState, outcome: Outcome) {
  switch (outcome) {
    case 'wrong_state':
      return { ok: false, reasons: [{ code: 'wrong_state', state }] };
    case 'locked':
      return { ok: false, reasons: [{ code: 'locked' }] };
    case 'new version':
      return { ok: true, state: 'draft', isNewVersion: true };
    default:
      return { ok: true, state: outcome, isNewVersion: false };
  }
}

const reached = (facts: ActivityFacts) => byCase((state, event) => activityTransition(state, event, facts));
const expected = (answer: (outcome: Outcome, state: ActivityState) => unknown) =>
  byCase((state, _, outcome) => answer(outcome, state));

/** Every state at every event, by name. */
function byCase(answer: (...one: (typeof table)[number]) => unknown) {
  return Object.fromEntries(
    table.map(([state, event, outcome]) => [`${state}, ${event}`, answer(state, event, outcome)]),
  );
}

describe('an activity', () => {
  it('goes at every event where the table says', () => {
    expect(reached(inOrder)).toEqual(expected((outcome, state) => answerFor(state, outcome)));
  });

  it('that was superseded goes nowhere', () => {
    const superseded = { ok: false, reasons: [{ code: 'superseded' }] };
    expect(reached({ ...inOrder, isSuperseded: true })).toEqual(expected(() => superseded));
  });

  it('that is frozen goes nowhere; where it led somewhere, being frozen is why', () => {
    const frozen = { ok: false, reasons: [{ code: 'frozen' }] };
    expect(reached({ ...inOrder, isFrozen: true })).toEqual(
      expected((outcome, state) =>
        outcome === 'wrong_state' || outcome === 'locked' ? answerFor(state, outcome) : frozen,
      ),
    );
  });

  it.each<[ActivityState, ActivityEvent, Partial<ActivityFacts>, ActivityReason['code'][]]>([
    ['draft', 'submit', { isFrozen: true, isComplete: false }, ['frozen', 'incomplete']],
    [
      'submitted',
      'claim',
      { isFrozen: true, isOwn: true, needsReview: false },
      ['own_activity', 'frozen', 'not_for_review'],
    ],
    ['rejected', 'mend', { isFrozen: true, isMendable: false }, ['frozen', 'not_mendable']],
    ['draft', 'submit', { isComplete: false }, ['incomplete']],
    ['submitted', 'claim', { isOwn: true }, ['own_activity']],
    ['submitted', 'claim', { needsReview: false }, ['not_for_review']],
    ['submitted', 'claim', { isOwn: true, needsReview: false }, ['own_activity', 'not_for_review']],
    ['in_review', 'ask', { isOwn: true }, ['own_activity']],
    ['in_review', 'approve', { isOwn: true }, ['own_activity']],
    ['in_review', 'approve', { isFrozen: true }, ['frozen']],
    ['in_review', 'approve', { isOwn: true, isFrozen: true }, ['own_activity', 'frozen']],
    ['in_review', 'reject', { isOwn: true }, ['own_activity']],
    ['approved', 'withdraw', { isFrozen: true }, ['frozen']],
    ['approved', 'withdraw', { hasOpenVersion: true }, ['has_open_version']],
    ['approved', 'withdraw', { isFrozen: true, hasOpenVersion: true }, ['frozen', 'has_open_version']],
    ['rejected', 'mend', { isMendable: false }, ['not_mendable']],
    ['rejected', 'mend', { hasOpenVersion: true }, ['has_open_version']],
    ['rejected', 'mend', { isMendable: false, hasOpenVersion: true }, ['not_mendable', 'has_open_version']],
    ['approved', 'change', { isFrozen: true }, ['frozen']],
    ['approved', 'change', { hasOpenVersion: true }, ['has_open_version']],
    ['approved', 'change', { isFrozen: true, hasOpenVersion: true }, ['frozen', 'has_open_version']],
  ])('that is %s: %s with %j is refused for %j', (state, event, facts, codes) => {
    const outcome = activityTransition(state, event, { ...inOrder, ...facts });
    expect(outcome.ok ? [] : outcome.reasons.map(({ code }) => code)).toEqual(codes);
  });

  const everyOtherFact: ActivityFacts = {
    isOwn: true,
    isComplete: false,
    needsReview: false,
    isFrozen: true,
    isMendable: false,
    hasOpenVersion: true,
    isSuperseded: false,
  };

  it.each<[ActivityState, ActivityEvent, (keyof ActivityFacts)[]]>([
    ['draft', 'submit', ['isComplete', 'isFrozen']],
    ['submitted', 'claim', ['isOwn', 'needsReview', 'isFrozen']],
    ['submitted', 'withdraw', ['isFrozen']],
    ['in_review', 'ask', ['isOwn', 'isFrozen']],
    ['in_review', 'approve', ['isOwn', 'isFrozen']],
    ['in_review', 'reject', ['isOwn', 'isFrozen']],
    ['information_requested', 'answer', ['isFrozen']],
    ['information_requested', 'withdraw', ['isFrozen']],
    ['approved', 'withdraw', ['isFrozen', 'hasOpenVersion']],
    ['approved', 'change', ['isFrozen', 'hasOpenVersion']],
    ['rejected', 'mend', ['isMendable', 'hasOpenVersion', 'isFrozen']],
  ])('that is %s: %s turns on %j alone', (state, event, decisive) => {
    const facts = { ...everyOtherFact, ...Object.fromEntries(decisive.map((fact) => [fact, inOrder[fact]])) };
    expect(activityTransition(state, event, facts)).toEqual(activityTransition(state, event, inOrder));
  });

  it.each(activityStates)(
    'that is %s: what holds it fast is told before what its state says of its contents',
    (state) => {
      const held = { isSuperseded: false, isFrozen: false };
      const reason = state === 'in_review' ? 'locked' : 'decided';
      expect(mayChangeContents(state, held)).toEqual(
        isEditable(state) ? { ok: true } : { ok: false, reasons: [{ code: reason }] },
      );
      const codeWith = (facts: Partial<typeof held>) => mayChangeContents(state, { ...held, ...facts });
      expect(codeWith({ isFrozen: true })).toEqual({ ok: false, reasons: [{ code: 'frozen' }] });
      expect(codeWith({ isSuperseded: true, isFrozen: true })).toEqual({
        ok: false,
        reasons: [{ code: 'superseded' }],
      });
    },
  );

  it.each<[ActivityState, { editable: boolean; open: boolean }]>([
    ['draft', { editable: true, open: true }],
    ['submitted', { editable: true, open: true }],
    ['in_review', { editable: false, open: true }],
    ['information_requested', { editable: true, open: true }],
    ['approved', { editable: false, open: false }],
    ['rejected', { editable: false, open: false }],
    ['withdrawn', { editable: false, open: false }],
  ])('that is %s: %j', (state, expected) => {
    expect({ editable: isEditable(state), open: isOpenActivity(state) }).toEqual(expected);
  });
});
