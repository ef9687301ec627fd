import { isOwnMatter, type NotAllowed, type Worker } from '@/lib/access/own-matters';
import type { RegistrationReason } from './registration-states';

export type ActingReason =
  | { code: 'dossier_unknown' }
  | { code: 'own_case' }
  | NotAllowed
  | { code: 'changed_meanwhile' };

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
  | { code: 'nothing_changed' }
  | { code: 'no_term_to_move' };

/** Null when they may. Whoever looked at an older version looks again first. */
export function actingReason(
  registration: { id: string; accountId: string | null; version: number } | null,
  manager: Worker,
  version: number,
): ActingReason | null {
  const reason = dossierReason(registration && { ...registration, registrationId: registration.id }, manager);
  return reason ?? (registration?.version === version ? null : { code: 'changed_meanwhile' });
}

/** The same, of an act that no version matters to. Nobody acts on their own case, nor without being a manager still. */
export function dossierReason(
  about: { accountId: string | null; registrationId: string | null } | null,
  manager: Worker,
): ActingReason | null {
  if (about && isOwnMatter(manager.own, about)) return { code: 'own_case' };
  if (!manager.roles.includes('register_manager')) return { code: 'not_allowed' };
  return about ? null : { code: 'dossier_unknown' };
}
