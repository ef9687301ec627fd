import type { Role } from './actor';
import { isOwnMatter, type Matter, type Worker } from './own-matters';

/** Why somebody may not work on a case. `unknown` is what an assessor hears of a case that isn't theirs. */
export type HandlingReason = { code: 'own_case' } | { code: 'with_somebody_else' } | { code: 'unknown' };

export type HandlingRole = Exclude<Role, 'registrant' | 'provider'>;

type Handler = { accountId: string; roles: readonly Role[] };
type Case = Matter & { assignedToId: string | null };

/** A manager may work on what nobody took or what is theirs; an assessor only on what was assigned to them. */
export function handlingReason(assignment: Case, handler: Worker): HandlingReason | null {
  const isManager = handler.roles.includes('register_manager');
  const isTheirs = assignment.assignedToId === handler.accountId;
  if (!isManager && !isTheirs) return { code: 'unknown' };
  if (isOwnMatter(handler.own, assignment)) return { code: 'own_case' };
  return assignment.assignedToId === null || isTheirs ? null : { code: 'with_somebody_else' };
}

export function maySeeCase(assignment: Case, reader: Handler): boolean {
  return reader.roles.includes('register_manager') || assignment.assignedToId === reader.accountId;
}

export function handlingRole({ roles }: Pick<Handler, 'roles'>): HandlingRole {
  return roles.includes('register_manager') ? 'register_manager' : 'assessor';
}
