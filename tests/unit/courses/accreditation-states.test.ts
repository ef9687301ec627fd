import {
  type AccreditationEvent,
  type AccreditationFacts,
  type AccreditationReason,
  type AccreditationState,
  accreditationEvents,
  accreditationStates,
  accreditationTransition,
  isEditableAccreditation,
  isOpenAccreditation,
} from '@/lib/courses/accreditation-states';

const inOrder: AccreditationFacts = {
  isComplete: true,
  isOwn: false,
  hasOpenQuestion: false,
  outcome: 'accredit',
  isEnded: false,
};

type Reached = AccreditationState | AccreditationReason['code'];
const nowhere: Record<AccreditationEvent, Reached> = {
  submit: 'wrong_state',
  return_incomplete: 'wrong_state',
  start_review: 'wrong_state',
  ask: 'wrong_state',
  answer: 'wrong_state',
  accredit: 'wrong_state',
  reject: 'wrong_state',
  withdraw: 'withdrawn',
  end: 'wrong_state',
};
const ended: Record<AccreditationEvent, Reached> = {
  submit: 'not_open',
  return_incomplete: 'not_open',
  start_review: 'not_open',
  ask: 'not_open',
  answer: 'not_open',
  accredit: 'not_open',
  reject: 'not_open',
  withdraw: 'not_open',
  end: 'wrong_state',
};
const reaches: Record<AccreditationState, Record<AccreditationEvent, Reached>> = {
  draft: { ...nowhere, submit: 'submitted' },
  submitted: { ...nowhere, return_incomplete: 'returned_incomplete', start_review: 'in_review' },
  returned_incomplete: { ...nowhere, submit: 'submitted' },
  in_review: {
    ...nowhere,
    ask: 'in_review',
    answer: 'nothing_asked',
    accredit: 'accredited',
    reject: 'assessed_otherwise',
  },
  accredited: { ...ended, end: 'accredited' },
  rejected: ended,
  withdrawn: ended,
};

const codesOf = (state: AccreditationState, event: AccreditationEvent, facts: Partial<AccreditationFacts> = {}) => {
  const moved = accreditationTransition(state, event, { ...inOrder, ...facts });
  return moved.ok ? [moved.state] : moved.reasons.map(({ code }) => code);
};

describe('a request for accreditation', () => {
  it('goes at every event where the table says', () => {
    const asked = accreditationStates.flatMap((state) => accreditationEvents.map((event) => [state, event] as const));
    expect(asked.map(([state, event]) => [state, event, codesOf(state, event)])).toEqual(
      asked.map(([state, event]) => [state, event, [reaches[state][event]]]),
    );
  });

  it('that is open can be withdrawn, and no other', () => {
    expect(accreditationStates.filter((state) => codesOf(state, 'withdraw')[0] === 'withdrawn')).toEqual(
      accreditationStates.filter(isOpenAccreditation),
    );
  });

  it('is its provider’s to change exactly while it can be submitted', () => {
    expect(accreditationStates.filter((state) => codesOf(state, 'submit')[0] === 'submitted')).toEqual(
      accreditationStates.filter(isEditableAccreditation),
    );
  });

  it.each<[AccreditationState, AccreditationEvent, Partial<AccreditationFacts>, Reached[]]>([
    ['draft', 'submit', { isComplete: false }, ['incomplete']],
    ['returned_incomplete', 'submit', { isComplete: false }, ['incomplete']],
    ['submitted', 'start_review', { isOwn: true }, ['own_request']],
    ['submitted', 'return_incomplete', { isOwn: true }, ['own_request']],
    ['in_review', 'ask', { isOwn: true, hasOpenQuestion: true }, ['own_request', 'question_open']],
    ['in_review', 'answer', { hasOpenQuestion: true, isOwn: true }, ['in_review']],
    ['in_review', 'accredit', { outcome: null }, ['not_assessed']],
    ['in_review', 'accredit', { outcome: 'reject' }, ['assessed_otherwise']],
    ['in_review', 'accredit', { isOwn: true, outcome: null }, ['own_request', 'not_assessed']],
    ['in_review', 'accredit', { hasOpenQuestion: true }, ['accredited']],
    ['in_review', 'reject', { outcome: 'reject' }, ['rejected']],
    ['in_review', 'reject', { outcome: 'accredit', isOwn: true }, ['own_request', 'assessed_otherwise']],
    ['accredited', 'end', { isEnded: true }, ['ended_already']],
    ['accredited', 'end', { isOwn: true }, ['own_request']],
  ])('that is %s: %s with %j gives %j', (state, event, facts, given) => {
    expect(codesOf(state, event, facts)).toEqual(given);
  });
});
