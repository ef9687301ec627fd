import {
  type CertificationEvent,
  type CertificationReason,
  type CertificationState,
  certificationEvents,
  certificationStates,
  certificationTransition,
} from '@/lib/certification/certification-states';

type Outcome = CertificationState | CertificationReason;

const decided = (state: Exclude<CertificationState, 'requested'>): Record<CertificationEvent, CertificationReason> => {
  const reason = { code: 'certification_decided', state } as const;
  return { grant: reason, refuse: reason, withdraw: reason };
};

const reaches: Record<CertificationState, Record<CertificationEvent, Outcome>> = {
  requested: { grant: 'granted', refuse: 'refused', withdraw: 'withdrawn' },
  granted: decided('granted'),
  refused: decided('refused'),
  withdrawn: decided('withdrawn'),
};

const answer = (outcome: Outcome) =>
  typeof outcome === 'string' ? { ok: true, state: outcome } : { ok: false, reasons: [outcome] };

describe('a request for certification', () => {
  it.each(
    certificationStates.flatMap((state) =>
      certificationEvents.map((event) => [state, event, reaches[state][event]] as const),
    ),
  )('that is %s, at %s: %j', (state, event, outcome) => {
    expect(certificationTransition(state, event, { isOwn: false, isMet: true })).toEqual(answer(outcome));
  });

  it.each<[CertificationEvent, { isOwn: boolean; isMet: boolean }, Outcome]>([
    // Nobody decides on their own, and that comes before whether the points suffice.
    ['grant', { isOwn: true, isMet: true }, { code: 'own_certification' }],
    ['grant', { isOwn: true, isMet: false }, { code: 'own_certification' }],
    ['grant', { isOwn: false, isMet: false }, { code: 'points_not_certain' }],
    ['refuse', { isOwn: true, isMet: true }, { code: 'own_certification' }],
    ['refuse', { isOwn: false, isMet: false }, 'refused'],
    // It is the person's own, whatever the points are.
    ['withdraw', { isOwn: true, isMet: false }, 'withdrawn'],
  ])('at %s with %j: %j', (event, facts, outcome) => {
    expect(certificationTransition('requested', event, facts)).toEqual(answer(outcome));
  });
});
