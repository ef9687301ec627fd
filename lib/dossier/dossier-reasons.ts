import type { RegistrationReason } from '@/lib/registration/registration-states';

/** Why a manager may not act on a dossier now, whatever they want to do. */
export type ActingReason = { code: 'dossier_unknown' } | { code: 'own_case' } | { code: 'changed_meanwhile' };

export type DossierReason =
  | ActingReason
  | RegistrationReason
  | { code: 'application_waits' }
  | { code: 'already_shielded' }
  | { code: 'not_shielded' }
  | { code: 'address_in_use' }
  | { code: 'address_unchanged' }
  | { code: 'has_power' }
  | { code: 'no_account' }
  | { code: 'nothing_changed' };

/**
 * Whether this manager may act on what stood on their page; null when they may. Nobody acts on their own case, and
 * whoever looked at an older version looks again first.
 */
export function actingReason(
  registration: { accountId: string | null; version: number } | null,
  manager: { accountId: string },
  version: number,
): ActingReason | null {
  if (!registration) return { code: 'dossier_unknown' };
  if (registration.accountId === manager.accountId) return { code: 'own_case' };
  return registration.version === version ? null : { code: 'changed_meanwhile' };
}
