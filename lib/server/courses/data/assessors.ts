import 'server-only';
import type { OwnMatters } from '@/lib/access/own-matters';
import type { AssessedCourse, Assessor } from '@/lib/courses/who-may-assess';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW, nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonRow, listPart, readPart, valuePart } from '@/lib/server/platform/db/parts';
import type { SubmittedRequest } from './accreditations';

type Somebody = { name: string; own: OwnMatters };

/** Somebody and a course, as the rule looks at them. */
export async function findAssessing(
  somebody: Somebody,
  request: SubmittedRequest,
  tx?: Transaction,
): Promise<{ assessor: Assessor; course: AssessedCourse }> {
  const [assessor, course] = await Promise.all([
    findAssessor(somebody, tx),
    findAssessedCourse(request, somebody.own.registrationIds, tx),
  ]);
  return { assessor, course };
}

/** Everything that is theirs. */
async function findAssessor({ name, own }: Somebody, tx?: Transaction): Promise<Assessor> {
  const ids = Prisma.sql`${[...own.registrationIds]}::uuid[]`;
  const registrations = await readPart(
    listPart<PersonName & { numberNormalised: string }>(
      // A trainer may be named by a number that leads to theirs.
      Prisma.sql`SELECT d.number_normalised AS "numberNormalised", ${NAME_OF_ROW} FROM registration d
        WHERE d.id = ANY (${ids}) OR d.merged_into_id = ANY (${ids})`,
    ),
    tx,
  );
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
async function findAssessedCourse(
  { courseId, contents, provider, assessments }: SubmittedRequest,
  registrationIds: readonly string[],
  tx?: Transaction,
): Promise<AssessedCourse> {
  const found = await readPart(
    valuePart<Pick<AssessedCourse, 'trainerNumbers' | 'contactIds' | 'listedIds'>>(
      jsonRow(Prisma.sql`SELECT
        ARRAY(SELECT DISTINCT t.number_normalised FROM run_trainer t JOIN course_run u ON u.id = t.run_id
          WHERE u.course_id = ${courseId}::uuid AND t.number_normalised <> '') AS "trainerNumbers",
        ARRAY(SELECT k.account_id FROM provider_contact k WHERE k.provider_id = ${provider.id}::uuid) AS "contactIds",
        ARRAY(SELECT DISTINCT l.registration_id FROM attendance l JOIN course_run u ON u.id = l.run_id
          WHERE u.course_id = ${courseId}::uuid AND l.removed_at IS NULL
            AND l.registration_id = ANY (${[...registrationIds]}::uuid[])) AS "listedIds"`),
    ),
    tx,
  );
  return { ...found, trainers: contents.trainers, assessorIds: assessments.map(({ assessor }) => assessor.id) };
}
