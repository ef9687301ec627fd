import 'server-only';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type AttendedRun = {
  runId: string;
  title: string;
  provider: string;
  lastDay: CalendarDate;
  /** As whoever taught it. */
  isTrainer: boolean;
  isCredited: boolean;
};

const SHOWN = 10;

/** On whose lists somebody stands, the newest first; `hasMore` when there are others. */
export async function listAttendedRuns(registrationId: string): Promise<{ rows: AttendedRun[]; hasMore: boolean }> {
  const found = await (await reader()).attendance.findMany({
    where: { registrationId, removedAt: null },
    select: {
      ...{ isTrainer: true, creditedAt: true },
      run: {
        select: {
          ...{ id: true, lastDay: true },
          course: { select: { provider: { select: { name: true } } } },
          accreditation: { select: { courseVersion: { select: { title: true } } } },
        },
      },
    },
    orderBy: [{ run: { lastDay: 'desc' } }, { id: 'asc' }],
    take: SHOWN + 1,
  });
  const rows = found.slice(0, SHOWN).map(({ isTrainer, creditedAt, run }) => ({
    ...{ runId: run.id, isTrainer, isCredited: creditedAt !== null },
    title: run.accreditation.courseVersion.title,
    provider: run.course.provider.name,
    lastDay: fromColumn(run.lastDay),
  }));
  return { rows, hasMore: found.length > SHOWN };
}
