import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';

export type Receiver = { name: string; email: string };

/** Whom a mail goes to, as they are called now. */
export async function getReceiver(tx: Transaction, accountId: string): Promise<Receiver> {
  return tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true, email: true } });
}
