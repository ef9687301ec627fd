import {
  type ClaimableFacts,
  type ClaimEvent,
  type ClaimFacts,
  type ClaimReason,
  type ClaimState,
  claimEvents,
  claimStates,
  claimTransition,
  mayClaim,
} from '@/lib/attendance/claim-states';

const provider: ClaimFacts = { isOwn: false, isManager: false, isPastTerm: false, wasEscalated: false };
const late: ClaimFacts = { ...provider, isPastTerm: true };
const manager: ClaimFacts = { ...provider, isManager: true, wasEscalated: true };

type Outcome = ClaimState | ClaimReason['code'];
const row = (confirm: Outcome, deny: Outcome, escalate: Outcome, credit: Outcome): Record<ClaimEvent, Outcome> => ({
  ...{ confirm, deny, escalate, credit },
});
const answered = row('claim_answered', 'claim_answered', 'claim_answered', 'claim_answered');

const tables: [string, ClaimFacts, Record<ClaimState, Record<ClaimEvent, Outcome>>][] = [
  [
    'within its term, by its provider',
    provider,
    {
      open: row('confirmed', 'denied', 'claim_with_provider', 'confirmed'),
      denied: row('claim_answered', 'claim_answered', 'escalated', 'confirmed'),
      escalated: row('claim_with_manager', 'claim_with_manager', 'claim_with_manager', 'confirmed'),
      confirmed: answered,
    },
  ],
  [
    'past its term, by its provider',
    late,
    {
      open: row('claim_with_manager', 'claim_with_manager', 'escalated', 'confirmed'),
      denied: row('claim_answered', 'claim_answered', 'claim_too_late', 'confirmed'),
      escalated: row('claim_with_manager', 'claim_with_manager', 'claim_with_manager', 'confirmed'),
      confirmed: answered,
    },
  ],
  [
    'within its term, by a manager who had it before',
    manager,
    {
      open: row('claim_with_provider', 'claim_with_provider', 'claim_with_provider', 'confirmed'),
      denied: row('claim_answered', 'claim_answered', 'claim_final', 'confirmed'),
      escalated: row('confirmed', 'denied', 'claim_with_manager', 'confirmed'),
      confirmed: answered,
    },
  ],
  [
    'past its term, by a manager',
    { ...manager, isPastTerm: true, wasEscalated: false },
    {
      open: row('confirmed', 'denied', 'escalated', 'confirmed'),
      denied: row('claim_answered', 'claim_answered', 'claim_too_late', 'confirmed'),
      escalated: row('confirmed', 'denied', 'claim_with_manager', 'confirmed'),
      confirmed: answered,
    },
  ],
];

describe.each(tables)('a claim %s', (_, facts, table) => {
  it.each(claimStates)('in each event, from %s', (state) => {
    const reached = Object.fromEntries(
      claimEvents.map((event) => {
        const moved = claimTransition(state, event, facts);
        return [event, moved.ok ? moved.state : moved.reasons[0]?.code];
      }),
    );
    expect(reached).toEqual(table[state]);
  });
});

it.each([
  ['open', provider],
  ['escalated', manager],
] as const)('nobody answers their own claim, from %s', (state, facts) => {
  for (const event of ['confirm', 'deny'] as const)
    expect(claimTransition(state, event, { ...facts, isOwn: true })).toEqual({
      ok: false,
      reasons: [{ code: 'claim_own' }],
    });
});

const may: ClaimableFacts = {
  ...{ run: 'closed', isStanding: false, hasBegun: true, isInRegister: true, isInCycle: true },
  ...{ isCounted: false, hasClaim: false },
};

it.each<[string, Partial<ClaimableFacts>, string | null]>([
  ['of a closed run', {}, null],
  ['of e-learning that has begun', { run: 'planned', isStanding: true }, null],
  ['of e-learning to come', { run: 'planned', isStanding: true, hasBegun: false }, 'claim_too_early'],
  ['of a list that isn’t closed', { run: 'planned' }, 'claim_too_early'],
  ['of a run that was cancelled', { run: 'cancelled' }, 'run_cancelled'],
  ['of an earlier cycle', { isInCycle: false }, 'claim_too_old'],
  ['of what counts already', { isCounted: true }, 'claim_counted'],
  ['for the second time', { hasClaim: true }, 'claim_made'],
  ['by somebody who left', { isInRegister: false }, 'not_in_register'],
])('a claim %s', (_, facts, refusal) => {
  const allowed = mayClaim({ ...may, ...facts });
  expect(allowed.ok ? null : allowed.reasons[0]?.code).toBe(refusal);
});
