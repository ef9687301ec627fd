import {
  type DraftEvent,
  type DraftFacts,
  type DraftState,
  type DraftStateReason,
  draftEvents,
  draftStates,
  draftTransition,
} from '@/lib/normsets/draft-states';

type Outcome = DraftState | DraftStateReason['code'];

const settled: Record<DraftEvent, Outcome> = {
  change: 'draft_settled',
  propose: 'draft_settled',
  take_back: 'draft_settled',
  return: 'draft_settled',
  publish: 'draft_settled',
  withdraw: 'draft_settled',
};

/** By somebody else than who proposed it, where two people publish. */
const reaches: Record<DraftState, Record<DraftEvent, Outcome>> = {
  draft: {
    change: 'draft',
    propose: 'proposed',
    take_back: 'draft_not_proposed',
    return: 'draft_not_proposed',
    publish: 'draft_not_proposed',
    withdraw: 'withdrawn',
  },
  proposed: {
    change: 'draft_proposed',
    propose: 'draft_proposed',
    take_back: 'not_own_proposal',
    return: 'draft',
    publish: 'published',
    withdraw: 'draft_proposed',
  },
  published: settled,
  withdrawn: settled,
};

function outcome(state: DraftState, event: DraftEvent, facts: Partial<DraftFacts> = {}): Outcome | undefined {
  const answer = draftTransition(state, event, { isOwnProposal: false, byTwo: true, ...facts });
  return answer.ok ? answer.state : answer.reasons[0]?.code;
}

describe('a draft of a norm set', () => {
  it('goes at every event where the table says', () => {
    for (const state of draftStates)
      for (const event of draftEvents)
        expect([state, event, outcome(state, event)]).toEqual([state, event, reaches[state][event]]);
  });

  it.each<[DraftEvent, Outcome]>([
    ['take_back', 'draft'],
    ['return', 'own_proposal'],
    ['publish', 'own_proposal'],
  ])('that somebody proposed: %s by the same one gives %s, however many people it takes', (event, expected) => {
    expect(outcome('proposed', event, { isOwnProposal: true })).toBe(expected);
    expect(outcome('proposed', event, { isOwnProposal: true, byTwo: false })).toBe(expected);
  });

  it('is published by one where one is enough', () => {
    expect(outcome('draft', 'publish', { byTwo: false })).toBe('published');
  });
});
