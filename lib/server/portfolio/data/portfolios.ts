import 'server-only';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';

/** In one order, against deadlocks; NO KEY, so that rows that point to a registration may still be written. */
export async function lockPortfolio(tx: Transaction, ...registrationIds: string[]) {
  await tx.$queryRaw`
    SELECT 1 FROM registration WHERE id = ANY (${registrationIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Part of every guarded write of an activity: what a granted certification used stays as it is. */
export const NOT_FROZEN = {
  NOT: { certification: { is: { state: 'granted' } } },
} as const satisfies Prisma.ActivityWhereInput;
