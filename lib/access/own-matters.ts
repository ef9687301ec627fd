import type { Role } from './actor';

/** What is somebody's own: every login that they have or had, and every registration that one of those has or had. */
export type OwnMatters = { accountIds: readonly string[]; registrationIds: readonly string[] };

export type Matter = { accountId?: string | null; registrationId?: string | null };

export type Worker = { accountId: string; roles: readonly Role[]; own: OwnMatters };

export type NotAllowed = { code: 'not_allowed' };

/** Whether something is about who looks at it, under whichever login (domain section 4: nobody decides on their own). */
export function isOwnMatter(
  { accountIds, registrationIds }: OwnMatters,
  { accountId, registrationId }: Matter,
): boolean {
  return isAmong(accountIds, accountId) || isAmong(registrationIds, registrationId);
}

function isAmong(ids: readonly string[], id: string | null | undefined): boolean {
  return typeof id === 'string' && ids.includes(id);
}
