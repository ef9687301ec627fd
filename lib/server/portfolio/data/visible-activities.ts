import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { QueueReader } from '@/lib/shared/work-queue';

/** Of an activity `a`: a draft is its owner's alone; an assessor sees what was assigned to them, a manager the rest too. */
export function visibleTo({ accountId, sees }: QueueReader): Prisma.Sql {
  const assigned = sees === 'assigned' ? Prisma.sql`AND a.assigned_to_id = ${accountId}::uuid` : Prisma.empty;
  return Prisma.sql`a.submitted_at IS NOT NULL ${assigned}`;
}
