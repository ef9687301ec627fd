import 'server-only';
import type { AssessedCourse, Assessor } from '@/lib/courses/who-may-assess';
import { printedName } from '@/lib/names/printed-name';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { SubmittedRequest } from './accreditations';

/** Everything that is theirs, as the rule looks at it. */
export async function findAssessor({ id, name }: { id: string; name: string }, tx?: Transaction): Promise<Assessor> {
  const own = await findOwnMatters(id, tx);
  const registrations = await (tx ?? (await reader())).registration.findMany({
    // A trainer may be named by a number that leads to theirs.
    where: { OR: [{ id: { in: [...own.registrationIds] } }, { mergedIntoId: { in: [...own.registrationIds] } }] },
    select: {
      numberNormalised: true,
      ...{ initials: true, birthPrefix: true, birthSurname: true },
      ...{ partnerPrefix: true, partnerSurname: true, nameUse: true },
    },
  });
  return {
    ...own,
    names: [
      name,
      ...registrations.filter(({ birthSurname }) => birthSurname !== '').map((row) => printedName(nameFromRow(row))),
    ],
    numbers: registrations.map(({ numberNormalised }) => numberNormalised),
  };
}

/** Of its lists only those whom it is about. */
export async function findAssessedCourse(
  { courseId, contents, provider, assessments }: SubmittedRequest,
  registrationIds: readonly string[],
  tx?: Transaction,
): Promise<AssessedCourse> {
  const db = tx ?? (await reader());
  const trainers = await db.runTrainer.findMany({
    where: { run: { courseId }, numberNormalised: { not: '' } },
    select: { numberNormalised: true },
    distinct: ['numberNormalised'],
  });
  const contacts = await db.providerContact.findMany({
    where: { providerId: provider.id },
    select: { accountId: true },
  });
  const listed = await db.attendance.findMany({
    where: { run: { courseId }, removedAt: null, registrationId: { in: [...registrationIds] } },
    select: { registrationId: true },
    distinct: ['registrationId'],
  });
  return {
    trainers: contents.trainers,
    trainerNumbers: trainers.map(({ numberNormalised }) => numberNormalised),
    contactIds: contacts.map(({ accountId }) => accountId),
    listedIds: listed.flatMap(({ registrationId }) => registrationId ?? []),
    assessorIds: assessments.map(({ assessor }) => assessor.id),
  };
}
