import 'server-only';
import type { Hundredths } from '@/lib/content/amounts';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { readPage } from '@/lib/server/platform/db/paged';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged, Place } from '@/lib/shared/list-place';

export type Meeting = {
  id: string;
  day: CalendarDate;
  typeCode: string;
  units: Hundredths;
  subject: string;
  notedById: string | null;
  /** Since when enough members say that they were there. */
  provedAt: Date | null;
};

export type ShownMeeting = Meeting & {
  confirmed: number;
  hasConfirmed: boolean;
  /** One's own activity that came of it; null while there is none. */
  entryId: string | null;
  /** Somebody's activity came of it. */
  hasEntries: boolean;
};

const MEETING = Prisma.sql`m.id::text AS id, m.day::text AS day, m.type_code AS "typeCode",
  (m.units * 100)::int AS units, m.subject, m.noted_by_id::text AS "notedById", m.proved_at AS "provedAt"`;

/** The newest day first, as `registrationId` sees them; the caller's load of the group decides who may. */
export async function listMeetings(
  groupId: string,
  registrationId: string,
  place: Place,
  size: number,
): Promise<Paged<ShownMeeting>> {
  const id = Prisma.sql`${registrationId}::uuid`;
  return readPage<ShownMeeting>(
    {
      columns: Prisma.sql`${MEETING},
        (SELECT count(*)::int FROM group_attendee t WHERE t.meeting_id = m.id) AS confirmed,
        EXISTS (SELECT FROM group_attendee t WHERE t.meeting_id = m.id AND t.registration_id = ${id}) AS "hasConfirmed",
        (SELECT a.id::text FROM activity a WHERE a.meeting_id = m.id AND a.registration_id = ${id}
          AND a.superseded_at IS NULL AND a.state <> 'withdrawn' ORDER BY a.created_at DESC LIMIT 1) AS "entryId",
        EXISTS (SELECT FROM activity a WHERE a.meeting_id = m.id) AS "hasEntries"`,
      from: Prisma.sql`group_meeting m`,
      where: Prisma.sql`m.group_id = ${groupId}::uuid`,
      keys: [Prisma.sql`m.day`, Prisma.sql`m.id`],
      descending: true,
      rowOf: (row) => Prisma.sql`FROM group_meeting m WHERE m.id = ${row}::uuid`,
    },
    place,
    size,
  );
}

export async function findMeeting(tx: Transaction, groupId: string, id: string): Promise<Meeting | null> {
  const [row] = await tx.$queryRaw<Meeting[]>`
    SELECT ${MEETING} FROM group_meeting m WHERE m.id = ${id}::uuid AND m.group_id = ${groupId}::uuid`;
  return row ?? null;
}

type NewMeeting = Omit<Meeting, 'provedAt'> & { groupId: string; notedAt: Date };

/** False when it was noted before. */
export async function createMeeting(tx: Transaction, { day, units, ...rest }: NewMeeting): Promise<boolean> {
  const data = { ...rest, day: toColumn(day), units: units / 100 };
  return (await tx.groupMeeting.createMany({ data, skipDuplicates: true })).count === 1;
}

export async function writeProved(tx: Transaction, id: string, provedAt: Date | null) {
  await tx.groupMeeting.update({ where: { id }, data: { provedAt } });
}

/** False where somebody's activity came of it. */
export async function deleteMeeting(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.groupMeeting.deleteMany({ where: { id, activities: { none: {} } } })).count === 1;
}

export type Attendee = { registrationId: string; confirmedAt: Date };

export async function listAttendees(tx: Transaction, meetingId: string): Promise<Attendee[]> {
  const select = { registrationId: true, confirmedAt: true };
  return tx.groupAttendee.findMany({ where: { meetingId }, select, orderBy: { registrationId: 'asc' } });
}

/** False for whoever said so before. */
export async function addAttendee(
  tx: Transaction,
  meetingId: string,
  { registrationId, confirmedAt }: Attendee,
): Promise<boolean> {
  const data = { meetingId, registrationId, confirmedAt };
  return (await tx.groupAttendee.createMany({ data, skipDuplicates: true })).count === 1;
}

/** False for whoever took it back before. */
export async function deleteAttendee(tx: Transaction, meetingId: string, registrationId: string): Promise<boolean> {
  return (await tx.groupAttendee.deleteMany({ where: { meetingId, registrationId } })).count === 1;
}
