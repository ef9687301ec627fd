import 'server-only';
import { powerful } from '@/lib/access/actor';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, readPage } from '@/lib/server/platform/db/paged';
import type { Paged, Place } from '@/lib/shared/list-place';

type Receiver = { id: string; name: string; email: string };
export type IdleDraft = { id: string; updatedAt: Date; account: Receiver };
export type IdleAccount = Receiver & { createdAt: Date; lastLoginAt: Date | null };

const RECEIVER = { id: true, name: true, email: true } as const;

export async function listIdleDrafts({ after, size }: PageKey, before: Date): Promise<IdleDraft[]> {
  return (await reader()).application.findMany({
    where: { state: 'draft', updatedAt: { lt: before }, ...(after && { id: { gt: after } }) },
    select: { id: true, updatedAt: true, account: { select: RECEIVER } },
    orderBy: { id: 'asc' },
    take: size,
  });
}

export async function isStillIdle(tx: Transaction, { id, updatedAt }: IdleDraft): Promise<boolean> {
  return (await tx.application.count({ where: { id, state: 'draft', updatedAt } })) === 1;
}

export async function hasOtherApplication(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  return (await tx.application.count({ where: { accountId, NOT: { id } } })) > 0;
}

const NEVER_BEGAN = {
  registration: null,
  formerly: { none: {} },
  applications: { none: {} },
  NOT: { roles: { hasSome: [...powerful, 'provider'] } },
} satisfies Prisma.AccountWhereInput;

export async function listIdleAccounts({ after, size }: PageKey, before: Date): Promise<IdleAccount[]> {
  return (await reader()).account.findMany({
    where: {
      ...NEVER_BEGAN,
      createdAt: { lt: before },
      OR: [{ lastLoginAt: null }, { lastLoginAt: { lt: before } }],
      ...(after && { id: { gt: after } }),
    },
    select: { ...RECEIVER, createdAt: true, lastLoginAt: true },
    orderBy: { id: 'asc' },
    take: size,
  });
}

export async function stillNeverBegan(
  tx: Transaction,
  { id, lastLoginAt }: Pick<IdleAccount, 'id' | 'lastLoginAt'>,
): Promise<boolean> {
  return (await tx.account.count({ where: { ...NEVER_BEGAN, id, lastLoginAt } })) === 1;
}

export async function eraseApplication(tx: Transaction, id: string, now: Date) {
  await tx.task.updateMany({ where: { applicationId: id, doneAt: null }, data: { doneAt: now } });
  await tx.application.delete({ where: { id } });
}

/** Somebody who never finished: nothing of what they typed in an application is in it. */
export type UnfinishedAccount = { id: string; name: string; createdAt: Date };

export async function countUnfinishedAccounts(): Promise<number> {
  return countUpTo(Prisma.sql`newcomer n WHERE NOT n.handed_in`);
}

export async function listUnfinishedAccounts(place: Place, size: number): Promise<Paged<UnfinishedAccount>> {
  return readPage<UnfinishedAccount>(
    {
      columns: Prisma.sql`n.account_id::text AS id, c.name, n.created_at AS "createdAt"`,
      from: Prisma.sql`newcomer n JOIN account c ON c.id = n.account_id`,
      where: Prisma.sql`NOT n.handed_in`,
      keys: [Prisma.sql`n.created_at`, Prisma.sql`n.account_id`],
      rowOf: (id) => Prisma.sql`FROM newcomer n WHERE n.account_id = ${id}::uuid`,
    },
    place,
    size,
  );
}
