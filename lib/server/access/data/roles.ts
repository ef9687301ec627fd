import 'server-only';
import type { Role } from '@/lib/access/actor';
import type { InvitedRole } from '@/lib/access/invitations';
import type { Transaction } from '@/lib/server/platform/db/database';

/** False when the account has the role already. */
export async function giveRole(tx: Transaction, accountId: string, role: InvitedRole): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE account SET roles = array_append(roles, ${role}::"Role"), version = version + 1
    WHERE id = ${accountId}::uuid AND NOT ${role}::"Role" = ANY (roles)`;
  return count === 1;
}

/** The roles that are left and the account's new version; null when it didn't have the role (any more). */
export async function takeRole(
  tx: Transaction,
  accountId: string,
  role: InvitedRole,
): Promise<{ roles: Role[]; version: number } | null> {
  const [left] = await tx.$queryRaw<{ roles: Role[]; version: number }[]>`
    UPDATE account SET roles = array_remove(roles, ${role}::"Role"), version = version + 1
    WHERE id = ${accountId}::uuid AND ${role}::"Role" = ANY (roles)
    RETURNING roles::text[] AS roles, version`;
  return left ?? null;
}
