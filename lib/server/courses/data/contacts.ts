import 'server-only';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';

/** For `where` of whatever is a provider's: nothing of theirs is found by an id alone. */
export const actedForBy = (accountId: string) => ({ state: 'admitted', contacts: { some: { accountId } } }) as const;

export type OwnProvider = { id: string; name: string };

export async function providersOf(accountId: string): Promise<OwnProvider[]> {
  return (await reader()).provider.findMany({
    where: actedForBy(accountId),
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

export async function isContactOf(accountId: string, providerId: string, tx?: Transaction): Promise<boolean> {
  if (!isUuid(providerId)) return false;
  const db = tx ?? (await reader());
  return (await db.provider.count({ where: { id: providerId, ...actedForBy(accountId) } })) === 1;
}
