import 'server-only';
import { type AccountActor, powerful } from '@/lib/access/actor';
import type { NotAllowed, Worker } from '@/lib/access/own-matters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';
import { type Refused, refused } from '@/lib/shared/results';
import { ACCOUNT, type Account } from './accounts';
import { findOwnMatters } from './own-matters';

export async function listWorkers(tx?: Transaction): Promise<Account[]> {
  return readPart(
    listPart<Account>(Prisma.sql`SELECT a.id, a.email, a.name, a.roles FROM account a
      WHERE a.roles && ${[...powerful]}::"Role"[] ORDER BY a.name, a.id`),
    tx,
  );
}

export type LockedWorker = Account & Worker;

/** Before what they work on is held, and all at once in one order, as a revocation takes them. */
export async function lockWorkers(tx: Transaction, ids: readonly string[]): Promise<LockedWorker[]> {
  const known = ids.filter(isUuid);
  await tx.$queryRaw`SELECT id FROM account WHERE id = ANY (${known}::uuid[]) ORDER BY id FOR SHARE`;
  const rows = await tx.account.findMany({ where: { id: { in: known } }, select: ACCOUNT });
  const held: LockedWorker[] = [];
  for (const { id, name, email, roles } of rows) {
    const power = roles.filter((role) => powerful.includes(role));
    held.push({ id, accountId: id, name, email, roles: power, own: await findOwnMatters(id, tx) });
  }
  return held;
}

export async function lockWorker(tx: Transaction, { accountId }: Pick<AccountActor, 'accountId'>): Promise<Worker> {
  const [worker] = await lockWorkers(tx, [accountId]);
  return worker ?? { accountId, roles: [], own: { accountIds: [accountId], registrationIds: [] } };
}

/**
 * In one transaction, by somebody who is a manager still: their role is held until it ends, before what they work on. Not
 * for what holds an invited address, which comes before accounts, or the manager's own row to write.
 */
export function asManager<A>(
  { actor }: { actor: AccountActor },
  work: (tx: Transaction, manager: Worker) => Promise<A>,
): Promise<A | Refused<NotAllowed>> {
  return inTransaction(async (tx): Promise<A | Refused<NotAllowed>> => {
    const manager = await lockWorker(tx, actor);
    return manager.roles.includes('register_manager') ? work(tx, manager) : refused({ code: 'not_allowed' });
  });
}

export async function findWorker({ accountId, roles }: Pick<AccountActor, 'accountId' | 'roles'>): Promise<Worker> {
  return { accountId, roles, own: await findOwnMatters(accountId) };
}
