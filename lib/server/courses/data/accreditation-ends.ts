import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type RunningAccreditation = {
  id: string;
  courseId: string;
  providerId: string;
  validFrom: CalendarDate;
  validTo: CalendarDate;
};

type Row = { id: string; courseId: string; providerId: string; validFrom: Date; validTo: Date };

/** One that was taken back, or is renewed already, has no end to be told of. */
export async function listRunning({ after, size }: PageKey, today: CalendarDate): Promise<RunningAccreditation[]> {
  const beyond = after === null ? Prisma.sql`TRUE` : Prisma.sql`a.id > ${after}::uuid`;
  const rows = await (await reader()).$queryRaw<Row[]>`
    SELECT a.id, c.id AS "courseId", c.provider_id AS "providerId", a.valid_from AS "validFrom", a.valid_to AS "validTo"
    FROM accreditation_request a JOIN course_version v ON v.id = a.course_version_id JOIN course c ON c.id = v.course_id
    WHERE a.valid_to >= ${toColumn(today)}::date AND a.ended_on IS NULL AND ${beyond}
      AND NOT EXISTS (SELECT 1 FROM accreditation_request n JOIN course_version w ON w.id = n.course_version_id
        WHERE w.course_id = c.id AND n.valid_to > a.valid_to AND n.ended_on IS NULL)
    ORDER BY a.id LIMIT ${size}::int`;
  return rows.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validFrom: fromColumn(validFrom),
    validTo: fromColumn(validTo),
  }));
}
