import 'server-only';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import type { QueueReader } from '@/lib/shared/work-queue';

/** A draft is nobody's business but its owner's; an assessor sees what was assigned to them, a manager the rest too. */
export function visibleTo({ accountId, sees }: QueueReader): Prisma.ActivityWhereInput {
  return { submittedAt: { not: null }, ...(sees === 'assigned' && { assignedToId: accountId }) };
}
