import 'server-only';
import { powerful } from '@/lib/access/actor';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

type Receiver = { id: string; name: string; email: string };
export type IdleDraft = { id: string; updatedAt: Date; account: Receiver };
export type IdleAccount = Receiver & { createdAt: Date; lastLoginAt: Date | null };

const RECEIVER = { id: true, name: true, email: true } as const;

/** Applications that were begun and not sent in, untouched since before an instant. */
export async function listIdleDrafts({ after, size }: PageKey, before: Date): Promise<IdleDraft[]> {
  return (await reader()).application.findMany({
    where: { state: 'draft', updatedAt: { lt: before }, ...(after && { id: { gt: after } }) },
    select: { id: true, updatedAt: true, account: { select: RECEIVER } },
    orderBy: { id: 'asc' },
    take: size,
  });
}

/** Whether nobody touched a draft since it was read; its row must be held. */
export async function isStillIdle(tx: Transaction, { id, updatedAt }: IdleDraft): Promise<boolean> {
  return (await tx.application.count({ where: { id, state: 'draft', updatedAt } })) === 1;
}

/** Whether an account has any application but this one. */
export async function hasOtherApplication(tx: Transaction, accountId: string, id: string): Promise<boolean> {
  return (await tx.application.count({ where: { accountId, NOT: { id } } })) > 0;
}

/** Roles without power over others, and nothing that an account is for. */
const NEVER_BEGAN = {
  registration: null,
  formerly: { none: {} },
  applications: { none: {} },
  NOT: { roles: { hasSome: [...powerful] } },
} satisfies Prisma.AccountWhereInput;

/** Accounts with neither an application nor a registration, made and last used before an instant. */
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

/** Whether an account still has neither, and nobody logged in since it was read; its row must be held. */
export async function stillNeverBegan(
  tx: Transaction,
  { id, lastLoginAt }: Pick<IdleAccount, 'id' | 'lastLoginAt'>,
): Promise<boolean> {
  return (await tx.account.count({ where: { ...NEVER_BEGAN, id, lastLoginAt } })) === 1;
}

/** An application with everything that hangs on it; what was still to be done about it is done. */
export async function eraseApplication(tx: Transaction, id: string, now: Date) {
  await tx.task.updateMany({ where: { applicationId: id, doneAt: null }, data: { doneAt: now } });
  await tx.application.delete({ where: { id } });
}
