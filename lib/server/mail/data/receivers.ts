import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';

export type Receiver = { name: string; email: string };

export async function getReceiver(tx: Transaction, accountId: string): Promise<Receiver> {
  return tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true, email: true } });
}
