import 'server-only';
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
