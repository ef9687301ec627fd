import 'server-only';
import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import { readAccreditationRejections } from '@/lib/courses/accreditation-reasons';
import type { Assessment } from '@/lib/courses/assessment-outcome';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type CourseAssessment = {
  id: string;
  position: number;
  assessor: { id: string; name: string };
  dueOn: CalendarDate;
  /** Null while they haven't answered. */
  answer: Assessment | null;
  explanation: string;
  judgedAt: Date | null;
};

/** Of an assessment `s`. */
export const ASSESSMENT = Prisma.sql`s.id, s.position, s.due_on AS "dueOn", s.judgement, s.type_code AS "typeCode",
  (s.units * 100)::int AS units, s.is_per_meeting AS "isPerMeeting", coalesce(s.reasons, '{}') AS reasons, s.explanation, s.judged_at AS "judgedAt",
  (SELECT json_build_object('id', o.id, 'name', o.name) FROM account o WHERE o.id = s.assessor_id) AS assessor`;

export type StoredAssessment = Omit<CourseAssessment, 'answer' | 'judgedAt'> & {
  judgement: Assessment['judgement'] | null;
  typeCode: string | null;
  units: Hundredths | null;
  isPerMeeting: boolean | null;
  reasons: string[];
  judgedAt: string | null;
};

export function assessmentFromRow(row: StoredAssessment): CourseAssessment {
  const { id, position, assessor, dueOn, explanation, judgedAt } = row;
  return { id, position, assessor, dueOn, explanation, judgedAt: momentOf(judgedAt), answer: answerFromRow(row) };
}

function answerFromRow({ judgement, typeCode, units, isPerMeeting, reasons }: StoredAssessment): Assessment | null {
  if (judgement === 'reject') return { judgement, reasons: readAccreditationRejections(reasons) };
  if (judgement === null || typeCode === null || isPerMeeting === null) return null;
  return { judgement, typeCode, units: units ?? NOTHING, isPerMeeting };
}

type NewAssessment = { requestId: string; position: number; assessorId: string; assignedAt: Date; dueOn: CalendarDate };

export async function createAssessment(tx: Transaction, { dueOn, ...rest }: NewAssessment) {
  await tx.courseAssessment.create({ data: { ...rest, dueOn: toColumn(dueOn) } });
}

/** False once they have answered: that stays. */
export async function removeAssessment(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.courseAssessment.deleteMany({ where: { id, judgedAt: null } });
  return count === 1;
}

export async function writeAssessment(
  tx: Transaction,
  id: string,
  { answer, explanation, at }: { answer: Assessment; explanation: string; at: Date },
): Promise<boolean> {
  const said =
    answer.judgement === 'reject'
      ? { judgement: answer.judgement, reasons: answer.reasons }
      : { ...answer, units: answer.units / 100 };
  const { count } = await tx.courseAssessment.updateMany({
    where: { id, judgedAt: null },
    data: { ...said, explanation, judgedAt: at, version: { increment: 1 } },
  });
  return count === 1;
}

/** The register waited for the provider: so do those who haven't answered. */
export async function postponeAssessments(tx: Transaction, requestId: string, waitedDays: number) {
  await tx.$executeRaw`
    UPDATE course_assessment SET due_on = due_on + ${waitedDays}::int
    WHERE request_id = ${requestId}::uuid AND judged_at IS NULL`;
}

export type OwnAssessment = {
  id: string;
  requestId: string;
  title: string;
  providerName: string;
  assignedAt: Date;
  dueOn: CalendarDate;
};

export type StoredOwn = Stored<OwnAssessment>;

export function ownFromRow({ assignedAt, ...row }: StoredOwn): OwnAssessment {
  return { ...row, assignedAt: momentOf(assignedAt) };
}

/** Up to a further condition. */
export function assessmentsWaitingFor(assessorId: string): Prisma.Sql {
  return Prisma.sql`SELECT s.id, s.request_id AS "requestId", s.assigned_at AS "assignedAt", s.due_on AS "dueOn", v.title,
      p.name AS "providerName"
    FROM course_assessment s JOIN accreditation_request q ON q.id = s.request_id
      JOIN course_version v ON v.id = q.course_version_id JOIN course c ON c.id = v.course_id
      JOIN provider p ON p.id = c.provider_id
    WHERE s.assessor_id = ${assessorId}::uuid AND s.judged_at IS NULL AND q.state = 'in_review'`;
}

const OWN_SHOWN = 50;

/** What waits for somebody's answer, the first to be late on top. */
export async function listOwnAssessments(assessorId: string): Promise<OwnAssessment[]> {
  const first = Prisma.sql`ORDER BY s.due_on, s.id LIMIT ${OWN_SHOWN}::int`;
  return readPart(
    listPart<StoredOwn, OwnAssessment>(Prisma.sql`${assessmentsWaitingFor(assessorId)} ${first}`, ownFromRow),
  );
}
