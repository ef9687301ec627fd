import 'server-only';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
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

export async function listHolders(
  { id, accountId }: Pick<Registration, 'id' | 'accountId'>,
  tx?: Transaction,
): Promise<string[]> {
  const former = await (tx ?? (await reader())).formerHolder.findMany({
    where: { registrationId: id },
    orderBy: { until: 'desc' },
  });
  return [...(accountId ? [accountId] : []), ...former.map((holder) => holder.accountId)];
}
