import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const providerStates = ['requested', 'confirmed', 'admitted', 'refused', 'merged'] as const;
export type ProviderState = (typeof providerStates)[number];

/** `change` is of its details and its contacts. */
export const providerEvents = ['confirm', 'admit', 'refuse', 'change', 'merge'] as const;
export type ProviderEvent = (typeof providerEvents)[number];

export type ProviderFacts = {
  /** The mailed link's term is over. For `confirm`. */
  isExpired: boolean;
  /** The manager asked for it, or acts for it. For `admit`, `refuse` and `merge`. */
  isOwn: boolean;
};

export type ProviderReason =
  | { code: 'provider_wrong_state'; state: ProviderState }
  | { code: 'request_expired' }
  | { code: 'own_provider' };

export function providerTransition(
  state: ProviderState,
  event: ProviderEvent,
  { isExpired, isOwn }: ProviderFacts,
): Accepted<{ state: ProviderState }> | Refused<ProviderReason> {
  const { from, to } = moveOf(event);
  if (state !== from) return refused({ code: 'provider_wrong_state', state });
  if (event === 'confirm' && isExpired) return refused({ code: 'request_expired' });
  if (DECIDING.includes(event) && isOwn) return refused({ code: 'own_provider' });
  return accepted({ state: to });
}

const DECIDING: readonly ProviderEvent[] = ['admit', 'refuse', 'merge'];

function moveOf(event: ProviderEvent): { from: ProviderState; to: ProviderState } {
  switch (event) {
    case 'confirm':
      return { from: 'requested', to: 'confirmed' };
    case 'admit':
      return { from: 'confirmed', to: 'admitted' };
    case 'refuse':
      return { from: 'confirmed', to: 'refused' };
    case 'change':
      return { from: 'admitted', to: 'admitted' };
    case 'merge':
      return { from: 'admitted', to: 'merged' };
    default:
      return never(event);
  }
}
