import 'server-only';
import type { DoubleActivity } from '@/lib/merging/merge-blockers';
import type { MergedPair } from '@/lib/merging/merged-person';
import type { Transaction } from '@/lib/server/platform/db/database';

/**
 * All that hangs on the younger number goes to the older one. What happened to its status stays with it, and so does what
 * the older one has already: a credit, a row of a list, a claim. Of a group that both were in, one membership is left.
 */
export async function moveBelongings(
  tx: Transaction,
  { older: { id: to }, younger: { id: from } }: MergedPair,
  doubles: readonly DoubleActivity[],
) {
  const left = doubles.flatMap(({ ids }) => ids);
  await joinGroups(tx, from, to);
  await tx.$executeRaw`
    UPDATE activity SET registration_id = ${to}::uuid
    WHERE registration_id = ${from}::uuid AND NOT (id = ANY (${left}::uuid[]))`;
  await tx.$executeRaw`
    UPDATE attendance y SET registration_id = ${to}::uuid WHERE y.registration_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM attendance o WHERE o.run_id = y.run_id AND o.registration_id = ${to}::uuid
        AND o.removed_at IS NULL AND y.removed_at IS NULL)`;
  await tx.$executeRaw`
    UPDATE attendance_claim y SET registration_id = ${to}::uuid WHERE y.registration_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM attendance_claim o WHERE o.run_id = y.run_id AND o.registration_id = ${to}::uuid)`;
  await tx.$executeRaw`
    UPDATE door_scan y SET registration_id = ${to}::uuid WHERE y.registration_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM door_scan o
        WHERE (o.run_id, o.meeting) = (y.run_id, y.meeting) AND o.registration_id = ${to}::uuid)`;
  await tx.$executeRaw`
    UPDATE cycle_closing y SET registration_id = ${to}::uuid WHERE y.registration_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM cycle_closing o
        WHERE o.cycle_end = y.cycle_end AND o.registration_id = ${to}::uuid)`;
  await tx.$executeRaw`
    UPDATE former_holder y SET registration_id = ${to}::uuid WHERE y.registration_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM former_holder o
        WHERE o.account_id = y.account_id AND o.registration_id = ${to}::uuid)`;
  // Whoever waits for a message to a selection still gets it; found under both numbers, under the older one alone.
  await tx.$executeRaw`
    UPDATE mailing_receiver y SET registration_id = ${to}::uuid WHERE y.registration_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM mailing_receiver o
        WHERE o.mailing_id = y.mailing_id AND o.registration_id = ${to}::uuid)`;
  await keepLongerAbsence(tx, from, to);
  const its = { where: { registrationId: from }, data: { registrationId: to } };
  await tx.certification.updateMany(its);
  await tx.registrationChange.updateMany(its);
  await tx.requirementLapse.updateMany(its);
  await tx.note.updateMany(its);
  await tx.task.updateMany(its);
  await tx.groupMeeting.updateMany({ where: { notedById: from }, data: { notedById: to } });
}

async function keepLongerAbsence(tx: Transaction, from: string, to: string) {
  await tx.$executeRaw`
    DELETE FROM absence a USING absence longer
    WHERE (a.registration_id, longer.registration_id) IN ((${from}::uuid, ${to}::uuid), (${to}::uuid, ${from}::uuid))
      AND (longer.until > a.until OR (longer.until = a.until AND longer.registration_id = ${to}::uuid))`;
  await tx.$executeRaw`UPDATE absence SET registration_id = ${to}::uuid WHERE registration_id = ${from}::uuid`;
}

/** One person is one member, who said yes when either of them did, and was there once. */
async function joinGroups(tx: Transaction, from: string, to: string) {
  await tx.$executeRaw`
    UPDATE group_member o SET joined_at = y.joined_at FROM group_member y
    WHERE o.registration_id = ${to}::uuid AND y.group_id = o.group_id AND y.registration_id = ${from}::uuid
      AND o.joined_at IS NULL AND y.joined_at IS NOT NULL`;
  await tx.$executeRaw`
    DELETE FROM group_member y WHERE y.registration_id = ${from}::uuid AND EXISTS (
      SELECT FROM group_member o WHERE o.group_id = y.group_id AND o.registration_id = ${to}::uuid)`;
  await tx.$executeRaw`
    DELETE FROM group_attendee y WHERE y.registration_id = ${from}::uuid AND EXISTS (
      SELECT FROM group_attendee o WHERE o.meeting_id = y.meeting_id AND o.registration_id = ${to}::uuid)`;
  const its = { where: { registrationId: from }, data: { registrationId: to } };
  await tx.groupMember.updateMany(its);
  await tx.groupAttendee.updateMany(its);
}

/** Of the younger one only the number is left, which leads to the older one; so do numbers that led to it. */
export async function leaveNumber(tx: Transaction, { older, younger }: MergedPair, now: Date): Promise<boolean> {
  const its = { where: { registrationId: younger.id } };
  await tx.searchWord.deleteMany(its);
  await tx.registrationAppointment.deleteMany(its);
  await tx.registrationAcceptance.deleteMany(its);
  const name = { initials: '', birthPrefix: '', birthSurname: '', partnerPrefix: '', partnerSurname: '' };
  const { count } = await tx.registration.updateMany({
    where: { id: younger.id, version: younger.version, erasedAt: null },
    data: {
      ...name,
      ...{ surnameShown: '', surnameFolded: '', privateEmail: '', privatePhone: '', accountId: null },
      ...{ state: 'deregistered', certifiedUntil: null, graceUntil: null, barredUntil: null },
      ...{ erasedAt: now, mergedIntoId: older.id, version: { increment: 1 } },
    },
  });
  await tx.registration.updateMany({ where: { mergedIntoId: younger.id }, data: { mergedIntoId: older.id } });
  return count === 1;
}
