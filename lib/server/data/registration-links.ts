import 'server-only';
import { isUuid } from '@/lib/shared/ids';
import type { Transaction } from '../db';
import type { Registration } from './registrations';

/** Gives a registration another login; false when it changed meanwhile. It has one version more afterwards. */
export async function moveToAccount(
  tx: Transaction,
  { id, version, state, accountId }: Pick<Registration, 'id' | 'version' | 'state' | 'accountId'>,
  to: string,
): Promise<boolean> {
  const { count } = await tx.registration.updateMany({
    where: { id, version, state, accountId },
    data: { accountId: to, version: { increment: 1 } },
  });
  return count === 1;
}

/** Holds a registration until the transaction ends: of two cases that are linked to it the second reads what the first did. */
export async function lockRegistration(tx: Transaction, id: string) {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${id}::uuid FOR UPDATE`;
}
