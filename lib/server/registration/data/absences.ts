import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { momentOf, onePart, readPart, type Stored } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type Absence = { until: CalendarDate; reason: string; notedAt: Date; notedBy: string | null };

export async function findAbsence(registrationId: string, tx?: Transaction): Promise<Absence | null> {
  const noted = Prisma.sql`SELECT a.until, a.reason, a.noted_at AS "notedAt", c.name AS "notedBy"
    FROM absence a LEFT JOIN account c ON c.id = a.noted_by_id WHERE a.registration_id = ${registrationId}::uuid`;
  return readPart(
    onePart<Stored<Absence>, Absence>(noted, ({ notedAt, ...absence }) => ({ ...absence, notedAt: momentOf(notedAt) })),
    tx,
  );
}

/** Until when, by registration; whoever isn't away is missing. */
export async function findAbsencesOfAll(
  registrationIds: readonly string[],
  tx: Transaction,
): Promise<Map<string, CalendarDate>> {
  const rows = await tx.absence.findMany({
    where: { registrationId: { in: [...new Set(registrationIds)] } },
    select: { registrationId: true, until: true },
  });
  return new Map(rows.map(({ registrationId, until }) => [registrationId, fromColumn(until)]));
}

/** Its last day, which is all that its owner is shown of it; null once it is over. */
export async function findAbsentUntil(registrationId: string, today: CalendarDate): Promise<CalendarDate | null> {
  const ofThem = Prisma.sql`SELECT until FROM absence
    WHERE registration_id = ${registrationId}::uuid AND until >= ${toColumn(today)}::date`;
  return readPart(onePart(ofThem, (row: { until: CalendarDate }) => row.until));
}

/** In the place of what was noted before. */
export async function putAbsence(
  tx: Transaction,
  registrationId: string,
  { until, reason, now, accountId }: { until: CalendarDate; reason: string; now: Date; accountId: string },
) {
  const noted = { until: toColumn(until), reason, notedAt: now, notedById: accountId };
  await tx.absence.upsert({ where: { registrationId }, create: { registrationId, ...noted }, update: noted });
}

/** Why somebody was away is nobody's business once they are back. Answers how many there were. */
export async function erasePastAbsences(today: CalendarDate): Promise<number> {
  const { count } = await (await reader()).absence.deleteMany({ where: { until: { lt: toColumn(today) } } });
  return count;
}
