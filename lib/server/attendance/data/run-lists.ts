import 'server-only';
import type { RunQuery, RunTab } from '@/lib/attendance/run-list';
import type { RunEnding, RunState } from '@/lib/attendance/run-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import { countEachUpTo, loadPage } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged } from '@/lib/shared/list-place';
import { IS_TYPED } from './attendances';

export type ListedRun = {
  id: string;
  title: string;
  state: RunState;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  isStanding: boolean;
  place: string;
  ending: RunEnding | null;
  rows: number;
};

const RUNS = Prisma.sql`course_run a JOIN course c ON c.id = a.course_id JOIN provider p ON p.id = c.provider_id
  JOIN provider_contact k ON k.provider_id = p.id`;

function fits(accountId: string, tab: RunTab, today: CalendarDate): Prisma.Sql {
  const own = Prisma.sql`k.account_id = ${accountId}::uuid AND p.state = 'admitted'`;
  switch (tab) {
    case 'to_close':
      return Prisma.sql`${own} AND a.state = 'planned' AND a.last_day < ${today}::date`;
    case 'coming':
      return Prisma.sql`${own} AND a.state = 'planned' AND a.last_day >= ${today}::date`;
    case 'ended':
      return Prisma.sql`${own} AND a.state <> 'planned'`;
  }
}

export async function countOwnRuns(accountId: string, tabs: readonly RunTab[], today: CalendarDate): Promise<number[]> {
  return countEachUpTo(tabs.map((tab) => Prisma.sql`${RUNS} WHERE ${fits(accountId, tab, today)}`));
}

/** What is to come by its first day; the rest newest first. */
export async function listOwnRuns(
  accountId: string,
  { tab, place }: RunQuery,
  { today, size }: { today: CalendarDate; size: number },
): Promise<Paged<ListedRun>> {
  const list = {
    table: RUNS,
    where: fits(accountId, tab, today),
    keys: [tab === 'coming' ? Prisma.sql`a.first_day` : Prisma.sql`a.last_day`, Prisma.sql`a.id`],
    descending: tab !== 'coming',
  };
  return loadPage(list, place, size, async (ids) => {
    const rows = await (await reader()).courseRun.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        state: true,
        firstDay: true,
        lastDay: true,
        isStanding: true,
        place: true,
        ending: true,
        accreditation: { select: { courseVersion: { select: { title: true } } } },
        _count: { select: { attendances: { where: { removedAt: null, ...IS_TYPED } } } },
      },
    });
    return rows.map(({ accreditation, firstDay, lastDay, _count, ...row }) => ({
      ...row,
      title: accreditation.courseVersion.title,
      firstDay: fromColumn(firstDay),
      lastDay: fromColumn(lastDay),
      rows: _count.attendances,
    }));
  });
}
