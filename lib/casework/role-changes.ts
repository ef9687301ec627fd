import { hasPowerOverOthers, type Role } from '@/lib/access/actor';
import type { InvitedRole } from '@/lib/access/invitations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

/** Roles that are given by an invitation and can be revoked; `registrant` comes with a sign-up. */
export const grantedRoles = ['register_manager', 'assessor'] as const satisfies readonly Role[];
export type GrantedRole = (typeof grantedRoles)[number];

export function isGrantedRole(role: string | undefined): role is GrantedRole {
  return grantedRoles.some((granted) => granted === role);
}

export function isColleagues<I extends { role: InvitedRole }>(invitation: I): invitation is I & { role: GrantedRole } {
  return isGrantedRole(invitation.role);
}

export type RevocationFacts = {
  actorId: string;
  role: GrantedRole;
  colleague: { id: string; roles: readonly Role[] } | null;
  managerIds: readonly string[];
};

export type RevocationReason =
  | { code: 'no_longer_manager' }
  | { code: 'not_a_colleague' }
  | { code: 'role_not_held' }
  | { code: 'last_manager' };

/** Whether a role may be revoked: by whoever still is a manager, and never the last manager's (issue: people and power). */
export function checkRevocation(facts: RevocationFacts): Accepted | Refused<RevocationReason> {
  const { actorId, role, colleague, managerIds } = facts;
  if (!managerIds.includes(actorId)) return refused({ code: 'no_longer_manager' });
  if (!colleague || !hasPowerOverOthers(colleague.roles)) return refused({ code: 'not_a_colleague' });
  if (!colleague.roles.includes(role)) return refused({ code: 'role_not_held' });
  if (role === 'register_manager' && managerIds.length < 2) return refused({ code: 'last_manager' });
  return accepted({});
}

export type ColleaguesFactorReason =
  | { code: 'no_longer_manager' }
  | { code: 'not_a_colleague' }
  | { code: 'own_second_factor' }
  | { code: 'own_just_taken' }
  | { code: 'no_second_factor' };

/** `secured`: of the two, those who have a second factor now. */
type ColleaguesFactorFacts = Omit<RevocationFacts, 'role'> & { secured: readonly string[] };

/** Whether a colleague's second factor may be taken off: by another manager alone, whose own nobody just took off. */
export function mayResetSecondFactor(facts: ColleaguesFactorFacts): Accepted | Refused<ColleaguesFactorReason> {
  const { actorId, colleague, managerIds, secured } = facts;
  if (!managerIds.includes(actorId)) return refused({ code: 'no_longer_manager' });
  if (!colleague || !hasPowerOverOthers(colleague.roles)) return refused({ code: 'not_a_colleague' });
  if (colleague.id === actorId) return refused({ code: 'own_second_factor' });
  if (!secured.includes(actorId)) return refused({ code: 'own_just_taken' });
  return secured.includes(colleague.id) ? accepted({}) : refused({ code: 'no_second_factor' });
}

/** What follows for whoever has `rolesLeft` after a role was revoked. */
export function afterRevocation(rolesLeft: readonly Role[]): { sessionsEnd: boolean; casesAreReleased: boolean } {
  return { sessionsEnd: rolesLeft.length === 0, casesAreReleased: !hasPowerOverOthers(rolesLeft) };
}
