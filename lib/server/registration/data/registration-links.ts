import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import { type Registration, updateRegistration } from './registrations';

/** Gives a registration another login; false when it changed meanwhile. It has one version more afterwards. */
export async function moveToAccount(
  tx: Transaction,
  { id, version, state, accountId }: Pick<Registration, 'id' | 'version' | 'state' | 'accountId'>,
  to: string,
): Promise<boolean> {
  return updateRegistration(tx, { id, version, state, accountId }, { accountId: to });
}

/** What stays with a registration when it gets another login: who had it, and the messages to whom it is about. */
export async function keepFormerHolder(
  tx: Transaction,
  registrationId: string,
  { from, to, until }: { from: string; to: string; until: Date },
) {
  // Somebody who gets their own back isn't a former holder any more.
  await tx.formerHolder.deleteMany({ where: { registrationId, accountId: to } });
  const holder = { registrationId, accountId: from };
  await tx.formerHolder.upsert({
    where: { registrationId_accountId: holder },
    create: { ...holder, until },
    update: { until },
  });
  await tx.message.updateMany({ where: { accountId: from }, data: { accountId: to } });
}

/** The last one first. */
export async function listFormerHolders(registrationId: string, tx?: Transaction): Promise<string[]> {
  const former = Prisma.sql`SELECT f.account_id AS id FROM former_holder f
    WHERE f.registration_id = ${registrationId}::uuid ORDER BY f.until DESC`;
  return readPart(
    listPart(former, ({ id }: { id: string }) => id),
    tx,
  );
}

export async function listHolders(
  { id, accountId }: Pick<Registration, 'id' | 'accountId'>,
  tx?: Transaction,
): Promise<string[]> {
  return [...(accountId ? [accountId] : []), ...(await listFormerHolders(id, tx))];
}
