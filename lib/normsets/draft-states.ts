import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const draftStates = ['draft', 'proposed', 'published', 'withdrawn'] as const;
export type DraftState = (typeof draftStates)[number];

export const draftEvents = ['change', 'propose', 'take_back', 'return', 'publish', 'withdraw'] as const;
export type DraftEvent = (typeof draftEvents)[number];

export type DraftFacts = {
  /** Whether who acts is who proposed it. */
  isOwnProposal: boolean;
  /** Whether one person proposes and another publishes: the setting of the day. */
  byTwo: boolean;
};

export type DraftStateReason =
  | { code: 'draft_settled' }
  | { code: 'draft_proposed' }
  | { code: 'draft_not_proposed' }
  | { code: 'own_proposal' }
  | { code: 'not_own_proposal' };

type Answer = Accepted<{ state: DraftState }> | Refused<DraftStateReason>;

/** Whether it is ready to be published is asked of draft-blockers.ts. */
export function draftTransition(state: DraftState, event: DraftEvent, facts: DraftFacts): Answer {
  switch (state) {
    case 'draft':
      return fromDraft(event, facts);
    case 'proposed':
      return fromProposed(event, facts);
    case 'published':
    case 'withdrawn':
      return refused({ code: 'draft_settled' });
    default:
      return never(state);
  }
}

function fromDraft(event: DraftEvent, { byTwo }: DraftFacts): Answer {
  switch (event) {
    case 'change':
      return accepted({ state: 'draft' });
    case 'propose':
      return accepted({ state: 'proposed' });
    case 'withdraw':
      return accepted({ state: 'withdrawn' });
    case 'publish':
      return byTwo ? refused({ code: 'draft_not_proposed' }) : accepted({ state: 'published' });
    case 'take_back':
    case 'return':
      return refused({ code: 'draft_not_proposed' });
    default:
      return never(event);
  }
}

/** What was proposed by one is published by another, also where meanwhile one would do. */
function fromProposed(event: DraftEvent, { isOwnProposal }: DraftFacts): Answer {
  switch (event) {
    case 'change':
    case 'propose':
    case 'withdraw':
      return refused({ code: 'draft_proposed' });
    case 'take_back':
      return isOwnProposal ? accepted({ state: 'draft' }) : refused({ code: 'not_own_proposal' });
    case 'return':
      return isOwnProposal ? refused({ code: 'own_proposal' }) : accepted({ state: 'draft' });
    case 'publish':
      return isOwnProposal ? refused({ code: 'own_proposal' }) : accepted({ state: 'published' });
    default:
      return never(event);
  }
}
