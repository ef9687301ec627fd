import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import { countUpTo } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type WaitingRun = {
  id: string;
  title: string;
  lastDay: CalendarDate;
  contacts: { accountId: string; name: string; email: string }[];
};

/** Held, and neither closed nor ended otherwise: its list is waited for. */
export async function listWaitingRuns({ after, size }: PageKey, today: CalendarDate): Promise<WaitingRun[]> {
  const rows = await (await reader()).courseRun.findMany({
    where: {
      state: 'planned',
      isStanding: false,
      lastDay: { lt: toColumn(today) },
      course: { provider: { state: 'admitted' } },
      ...(after && { id: { gt: after } }),
    },
    select: {
      id: true,
      lastDay: true,
      accreditation: { select: { courseVersion: { select: { title: true } } } },
      course: {
        select: {
          provider: {
            select: {
              contacts: {
                select: { account: { select: { id: true, name: true, email: true } } },
                orderBy: { accountId: 'asc' },
              },
            },
          },
        },
      },
    },
    orderBy: { id: 'asc' },
    take: size,
  });
  return rows.map(({ id, lastDay, accreditation, course }) => ({
    id,
    title: accreditation.courseVersion.title,
    lastDay: fromColumn(lastDay),
    contacts: course.provider.contacts.map(({ account: { id: accountId, ...account } }) => ({ accountId, ...account })),
  }));
}

/** As listWaitingRuns finds them. */
export function countWaitingRuns(today: CalendarDate): Promise<number> {
  return countWaiting(today, Prisma.sql`p.state = 'admitted'`);
}

export function countWaitingRunsOf(providerId: string, today: CalendarDate): Promise<number> {
  return countWaiting(today, Prisma.sql`p.id = ${providerId}::uuid`);
}

function countWaiting(today: CalendarDate, whose: Prisma.Sql): Promise<number> {
  return countUpTo(Prisma.sql`course_run u JOIN course c ON c.id = u.course_id JOIN provider p ON p.id = c.provider_id
    WHERE u.state = 'planned' AND NOT u.is_standing AND u.last_day < ${today}::date AND ${whose}`);
}
