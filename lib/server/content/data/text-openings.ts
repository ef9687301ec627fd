import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';

/** So long after somebody opened a text to change it the others are told. */
const TOLD_MS = 30 * 60_000;

export type TextOpening = { name: string; at: Date };

/** Notes who opened it, forgets who did long ago, and finds the others. */
export async function noteOpening(
  tx: Transaction,
  { textId, accountId }: { textId: string; accountId: string },
  at: Date,
): Promise<TextOpening[]> {
  const since = new Date(at.getTime() - TOLD_MS);
  await tx.textOpening.deleteMany({ where: { at: { lt: since } } });
  await tx.textOpening.upsert({
    where: { textId_accountId: { textId, accountId } },
    create: { textId, accountId, at },
    update: { at },
  });
  const others = await tx.textOpening.findMany({
    where: { textId, accountId: { not: accountId } },
    select: { at: true, account: { select: { name: true } } },
    orderBy: [{ at: 'desc' }, { accountId: 'asc' }],
  });
  return others.map((other) => ({ name: other.account.name, at: other.at }));
}
