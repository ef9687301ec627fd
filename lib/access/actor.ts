export const roles = ['registrant', 'register_manager', 'assessor'] as const;
export type Role = (typeof roles)[number];

/** Who is asking: nobody known, somebody whose second factor is still asked for, or an account with its roles. */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'half_authenticated'; accountId: string; sessionId: string }
  | AccountActor;

export type AccountActor = {
  kind: 'account';
  accountId: string;
  sessionId: string;
  name: string;
  email: string;
  roles: Role[];
};

export const visitor: Actor = { kind: 'visitor' };

/** Roles with power over other people's data: a second factor and a shorter session (domain section 7). */
const powerful: readonly Role[] = ['register_manager', 'assessor'];

export function hasPowerOverOthers(held: readonly Role[]): boolean {
  return held.some((role) => powerful.includes(role));
}
