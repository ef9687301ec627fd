import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { endOfWeek, type Promised } from '@/lib/shared/promised-day';
import type { QueueHolder, QueueReader } from '@/lib/shared/work-queue';

const given = (accountId: string) => Prisma.sql`a.assigned_to_id = ${accountId}::uuid`;

export function isWith(holder: QueueHolder, by: QueueReader): Prisma.Sql {
  if (by.sees === 'assigned' || holder === 'me') return given(by.accountId);
  if (holder === 'everybody') return Prisma.sql`TRUE`;
  return holder === 'nobody' ? Prisma.sql`a.assigned_to_id IS NULL` : given(holder.id);
}

export function isFreeFor(by: QueueReader): Prisma.Sql {
  return by.sees === 'assigned'
    ? given(by.accountId)
    : Prisma.sql`(a.assigned_to_id IS NULL OR ${given(by.accountId)})`;
}

/** Of what is still open: a day that was promised is the last one that isn't late. */
export function isPromised(dueOn: Prisma.Sql, promised: Promised, today: CalendarDate): Prisma.Sql {
  return promised === 'late'
    ? Prisma.sql`${dueOn} < ${today}::date`
    : Prisma.sql`${dueOn} BETWEEN ${today}::date AND ${endOfWeek(today)}::date`;
}
