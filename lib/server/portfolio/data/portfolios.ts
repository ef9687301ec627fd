import 'server-only';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { QueueReader } from '@/lib/shared/work-queue';

/**
 * Holds portfolios until the transaction ends: whatever writes an activity or its proof comes one after the other, and
 * reads what the one before did. In one order, so that nobody waits for who waits for them; rows that point to a
 * registration may still be written meanwhile.
 */
export async function lockPortfolio(tx: Transaction, ...registrationIds: string[]) {
  await tx.$queryRaw`
    SELECT 1 FROM registration WHERE id = ANY (${registrationIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Part of every guarded write of an activity: what a granted certification used stays as it is. */
export const NOT_FROZEN = {
  NOT: { certification: { is: { state: 'granted' } } },
} as const satisfies Prisma.ActivityWhereInput;

/** A draft is nobody's business but its owner's; an assessor sees what was assigned to them, a manager the rest too. */
export function visibleTo({ accountId, sees }: QueueReader): Prisma.ActivityWhereInput {
  return { submittedAt: { not: null }, ...(sees === 'assigned' && { assignedToId: accountId }) };
}
