import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { type PageKey, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type ExpiredDossier = { id: string; accountId: string | null; version: number };

/** `leftBy`: the last day of leaving whose dossier goes; `endedBefore`: no application of theirs ended since. */
export type Keeping = { today: CalendarDate; leftBy: CalendarDate; endedBefore: Date };

/** Dossiers of people who left the register long enough ago, aren't barred any more, and haven't applied again since. */
export async function listExpiredDossiers({ after, size }: PageKey, keeping: Keeping): Promise<ExpiredDossier[]> {
  const db = await reader();
  return db.$queryRaw<ExpiredDossier[]>`
    SELECT r.id, r.account_id AS "accountId", r.version FROM registration r
    WHERE ${after === null ? Prisma.sql`true` : Prisma.sql`r.id > ${after}::uuid`} AND ${isPast(keeping)}
    ORDER BY r.id LIMIT ${size}`;
}

/** Holds one of them until this transaction ends; false when it changed since it was read, or somebody applied. */
export async function lockExpiredDossier(
  tx: Transaction,
  { id, version }: ExpiredDossier,
  keeping: Keeping,
): Promise<boolean> {
  const rows = await tx.$queryRaw<object[]>`
    SELECT 1 FROM registration r WHERE r.id = ${id}::uuid AND r.version = ${version} AND ${isPast(keeping)} FOR UPDATE`;
  return rows.length === 1;
}

function isPast({ today, leftBy, endedBefore }: Keeping): Prisma.Sql {
  return Prisma.sql`r.erased_at IS NULL AND r.state IN ('removed', 'deregistered')
    AND (r.barred_until IS NULL OR r.barred_until < ${toColumn(today)}::date)
    AND (SELECT max(e."on") FROM registration_event e
      WHERE e.registration_id = r.id AND e.kind IN ('removed', 'deregistered')) <= ${toColumn(leftBy)}::date
    AND NOT EXISTS (SELECT 1 FROM application a
      WHERE (a.account_id = r.account_id
          OR a.account_id IN (SELECT f.account_id FROM former_holder f WHERE f.registration_id = r.id))
        AND (a.ended_at IS NULL OR a.ended_at >= ${endedBefore}))`;
}

/** Leaves the number, so that nobody gets it again, and that they left; also of what a merged number still holds. */
export async function eraseRegistration(tx: Transaction, registrationId: string, now: Date) {
  const merged = await tx.registration.findMany({ where: { mergedIntoId: registrationId }, select: { id: true } });
  const its = { where: { registrationId: { in: [registrationId, ...merged.map(({ id }) => id)] } } };
  await tx.registrationMerge.deleteMany({ where: { keptId: registrationId } });
  await tx.registrationAppointment.deleteMany(its);
  await tx.registrationAcceptance.deleteMany(its);
  await tx.registrationChange.deleteMany(its);
  await tx.registrationEvent.deleteMany(its);
  await tx.requirementLapse.deleteMany(its);
  await tx.absence.deleteMany(its);
  await tx.searchWord.deleteMany(its);
  await tx.note.deleteMany(its);
  await tx.attendanceClaim.deleteMany(its);
  await tx.doorScan.deleteMany(its);
  // Its list stays as long as its run: whose row it was goes.
  await tx.attendance.updateMany({ ...its, data: { registrationId: null } });
  // With its evidence, of which the daily upkeep removes the files.
  await tx.activity.deleteMany(its);
  await tx.certification.deleteMany(its);
  await tx.cycleClosing.deleteMany(its);
  await tx.formerHolder.deleteMany(its);
  await tx.groupMember.deleteMany(its);
  await tx.mailingReceiver.deleteMany(its);
  await tx.groupAttendee.deleteMany(its);
  await tx.groupMeeting.updateMany({ where: { notedById: registrationId }, data: { notedById: null } });
  const name = { initials: '', birthPrefix: '', birthSurname: '', partnerPrefix: '', partnerSurname: '' };
  await tx.registration.update({
    where: { id: registrationId },
    data: {
      ...name,
      ...{ surnameShown: '', surnameFolded: '', privateEmail: '', privatePhone: '' },
      ...{ accountId: null, barredUntil: null, erasedAt: now, version: { increment: 1 } },
    },
  });
}

/** For somebody who stays for other work: what they handed in and were told as a registrant goes all the same. */
export async function eraseRegistrantsPast(tx: Transaction, accountId: string) {
  await tx.application.deleteMany({ where: { accountId, endedAt: { not: null } } });
  await tx.message.deleteMany({ where: { accountId } });
}
