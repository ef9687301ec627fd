export const roles = ['registrant', 'register_manager', 'assessor', 'provider'] as const;
export type Role = (typeof roles)[number];

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
  /** Roles that the account has and that hold only once this session has a second factor. */
  withheldRoles?: Role[];
  /** Of this session. */
  hasSecondFactor?: boolean;
};

export const visitor: Actor = { kind: 'visitor' };

export function accountIdOf(actor: Actor): string | null {
  return actor.kind === 'visitor' ? null : actor.accountId;
}

/** Asked at each use: a session may have begun before there was a second factor, or with an older one. */
export function isHalfIn(
  session: { authenticatedAt: Date | null; secondFactorAt: Date | null },
  account: { hasSecondFactor: boolean; secondFactorSince: Date | null },
): boolean {
  if (session.authenticatedAt === null) return true;
  if (!account.hasSecondFactor) return false;
  const { secondFactorAt } = session;
  const { secondFactorSince } = account;
  return secondFactorAt === null || (secondFactorSince !== null && secondFactorAt < secondFactorSince);
}

/** Roles with power over other people's data: a second factor and a shorter session (domain section 7). */
export const powerful: readonly Role[] = ['register_manager', 'assessor'];

export function hasPowerOverOthers(held: readonly Role[]): boolean {
  return held.some((role) => powerful.includes(role));
}

export function rolesInSession(
  held: readonly Role[],
  hasSecondFactor: boolean,
): { roles: Role[]; withheldRoles: Role[] } {
  const isWithheld = (role: Role) => !hasSecondFactor && powerful.includes(role);
  return { roles: held.filter((role) => !isWithheld(role)), withheldRoles: held.filter(isWithheld) };
}

/** Whether a role of theirs does more, or anything at all, in a session with a second factor. */
export function lacksSecondFactor({ roles: held, withheldRoles = [], hasSecondFactor }: AccountActor): boolean {
  return withheldRoles.length > 0 || (!hasSecondFactor && held.includes('provider'));
}

export function allRoles({ roles: held, withheldRoles = [] }: Pick<AccountActor, 'roles' | 'withheldRoles'>): Role[] {
  return [...held, ...withheldRoles];
}

export function ownRole(held: readonly Role[]): Role {
  return powerful.find((role) => held.includes(role)) ?? (isOnlyProvider(held) ? 'provider' : 'registrant');
}

export function landingPath(roles: readonly Role[]): string {
  if (roles.includes('register_manager')) return '/beheer/aanvragen';
  if (roles.includes('assessor')) return '/beoordelen';
  return isOnlyProvider(roles) ? '/opleider' : '/mijn';
}

function isOnlyProvider(held: readonly Role[]): boolean {
  return held.includes('provider') && !held.includes('registrant');
}
