import 'server-only';
import { type AccountActor, powerful, type Role } from '@/lib/access/actor';
import type { Worker } from '@/lib/access/own-matters';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';
import { findOwnMatters } from './own-matters';

export type CaseWorker = { id: string; name: string; email: string; roles: Role[] };

export async function listCaseWorkers(tx?: Transaction): Promise<CaseWorker[]> {
  return (tx ?? (await reader())).account.findMany({
    where: { roles: { hasSome: [...powerful] } },
    select: SHOWN,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

const SHOWN = { id: true, name: true, email: true, roles: true } as const;

export type LockedWorker = CaseWorker & Worker;

/** Before what they work on is held, and all at once in one order, as a revocation takes them. */
export async function lockWorkers(tx: Transaction, ids: readonly string[]): Promise<LockedWorker[]> {
  const known = ids.filter(isUuid);
  await tx.$queryRaw`SELECT id FROM account WHERE id = ANY (${known}::uuid[]) ORDER BY id FOR SHARE`;
  const rows = await tx.account.findMany({ where: { id: { in: known } }, select: SHOWN });
  const held: LockedWorker[] = [];
  for (const { id, name, email, roles } of rows) {
    const power = roles.filter((role) => powerful.includes(role));
    held.push({ id, accountId: id, name, email, roles: power, own: await findOwnMatters(id, tx) });
  }
  return held;
}

export async function lockCaseWorker(tx: Transaction, id: string): Promise<LockedWorker | null> {
  const [worker] = await lockWorkers(tx, [id]);
  return worker && worker.roles.length > 0 ? worker : null;
}

export async function lockWorker(tx: Transaction, { accountId }: Pick<AccountActor, 'accountId'>): Promise<Worker> {
  const [worker] = await lockWorkers(tx, [accountId]);
  return worker ?? { accountId, roles: [], own: { accountIds: [accountId], registrationIds: [] } };
}

export async function findWorker({ accountId, roles }: Pick<AccountActor, 'accountId' | 'roles'>): Promise<Worker> {
  return { accountId, roles, own: await findOwnMatters(accountId) };
}
