import 'server-only';
import { type DocumentCode, ticksOf } from '@/lib/content/documents';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import { reader } from '@/lib/server/platform/db/database';
import { onePart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** `ticked` is of everybody in the register; the others of whom this version was asked, as `waiting` and `late` still are. */
export type DocumentProgress = { ticked: number; asked: number; waiting: number; late: number };

export async function countDocumentProgress(
  { id, code }: { id: string; code: DocumentCode },
  today: CalendarDate,
): Promise<DocumentProgress> {
  const counted = Prisma.sql`
    SELECT (SELECT count(*)::int FROM (
        SELECT 1 FROM registration_acceptance c JOIN registration r ON r.id = c.registration_id
        WHERE c.document_id = ${id}::uuid AND r.state IN ('registered', 'certified')
        GROUP BY c.registration_id HAVING count(*) = ${ticksOf(code).length}::int) whole) AS ticked,
      count(DISTINCT l.registration_id)::int AS asked,
      (count(*) FILTER (WHERE l.mended_on IS NULL))::int AS waiting,
      (count(*) FILTER (WHERE l.mended_on IS NULL AND l.mend_by < ${toColumn(today)}::date))::int AS late
    FROM requirement_lapse l WHERE l.document_id = ${id}::uuid`;
  return (await readPart(onePart<DocumentProgress>(counted))) ?? { ticked: 0, asked: 0, waiting: 0, late: 0 };
}

/** Everybody whose requirements are watched: nobody has ticked a version that is still to come. */
export async function countToAsk(from: CalendarDate): Promise<{ people: number; away: number }> {
  const [row] = await (await reader()).$queryRaw<{ people: number; away: number }[]>`
    SELECT count(*)::int AS people, (count(*) FILTER (WHERE a.until > ${toColumn(from)}::date))::int AS away
    FROM registration r LEFT JOIN absence a ON a.registration_id = r.id
    WHERE r.state IN ('registered', 'certified') AND r.completed_at IS NOT NULL`;
  return row ?? { people: 0, away: 0 };
}
