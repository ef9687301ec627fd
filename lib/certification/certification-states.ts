import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const certificationStates = ['requested', 'granted', 'refused', 'withdrawn'] as const;
export type CertificationState = (typeof certificationStates)[number];

export const certificationEvents = ['grant', 'refuse', 'withdraw'] as const;
export type CertificationEvent = (typeof certificationEvents)[number];

export type CertificationFacts = {
  /** Nobody decides on their own. For `grant` and `refuse`. */
  isOwn: boolean;
  isMet: boolean;
};

export type CertificationReason =
  | { code: 'certification_decided'; state: Exclude<CertificationState, 'requested'> }
  | { code: 'own_certification' }
  | { code: 'points_not_certain' };

/** Domain sections 3 and 4. */
export function certificationTransition(
  state: CertificationState,
  event: CertificationEvent,
  { isOwn, isMet }: CertificationFacts,
): Accepted<{ state: CertificationState }> | Refused<CertificationReason> {
  if (state !== 'requested') return refused({ code: 'certification_decided', state });
  switch (event) {
    case 'withdraw':
      return accepted({ state: 'withdrawn' });
    case 'refuse':
      return isOwn ? refused({ code: 'own_certification' }) : accepted({ state: 'refused' });
    case 'grant':
      if (isOwn) return refused({ code: 'own_certification' });
      return isMet ? accepted({ state: 'granted' }) : refused({ code: 'points_not_certain' });
    default:
      return never(event);
  }
}
