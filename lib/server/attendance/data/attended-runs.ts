import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
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
  const found = await readPart(
    listPart<AttendedRun>(
      Prisma.sql`SELECT u.id AS "runId", v.title, p.name AS provider, u.last_day AS "lastDay", t.is_trainer AS "isTrainer",
          t.credited_at IS NOT NULL AS "isCredited"
        FROM attendance t JOIN course_run u ON u.id = t.run_id JOIN course o ON o.id = u.course_id
          JOIN provider p ON p.id = o.provider_id JOIN accreditation_request a ON a.id = u.accreditation_id
          JOIN course_version v ON v.id = a.course_version_id
        WHERE t.registration_id = ${registrationId}::uuid AND t.removed_at IS NULL
        ORDER BY u.last_day DESC, t.id LIMIT ${SHOWN + 1}::int`,
    ),
  );
  return { rows: found.slice(0, SHOWN), hasMore: found.length > SHOWN };
}
