import 'server-only';
import type { Hundredths } from '@/lib/content/amounts';
import type { AccreditationPeriod } from '@/lib/courses/accreditation-period';
import type { AccreditationRejection } from '@/lib/courses/accreditation-reasons';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { Accredited } from '@/lib/courses/assessment-outcome';
import type { CourseContents } from '@/lib/courses/course-contents';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonList, jsonRow, listPart, onePart, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { ASSESSMENT, assessmentFromRow, type CourseAssessment, type StoredAssessment } from './assessments';
import {
  type Accreditation,
  type AccreditationRequest,
  CONTENTS,
  REQUEST,
  requestFromRow,
  type StoredRequest,
} from './course-rows';
import { lockCourse } from './courses';

/** A request that was handed in, with all that its assessors and its manager need. */
export type SubmittedRequest = AccreditationRequest & {
  courseId: string;
  versionId: string;
  position: number;
  contents: CourseContents;
  provider: { id: string; name: string };
  assignedTo: { id: string; name: string } | null;
  decidedBy: string | null;
  /** What it goes on from. */
  renews: Accreditation | null;
  /** In the order of their places. */
  assessments: CourseAssessment[];
};

type StoredSubmitted = StoredRequest &
  Pick<
    SubmittedRequest,
    'courseId' | 'versionId' | 'position' | 'contents' | 'provider' | 'assignedTo' | 'decidedBy'
  > & {
    renewed: StoredRequest | null;
    assessments: StoredAssessment[];
  };

/** For a manager: any that was handed in. For an assessor: those that were given to them. */
export async function findRequest(
  id: string,
  by: { assessorId?: string } = {},
  tx?: Transaction,
): Promise<SubmittedRequest | null> {
  if (!isUuid(id)) return null;
  const given = by.assessorId
    ? Prisma.sql`AND EXISTS (SELECT FROM course_assessment s
        WHERE s.request_id = q.id AND s.assessor_id = ${by.assessorId}::uuid)`
    : Prisma.empty;
  const assessments = jsonList(
    Prisma.sql`SELECT ${ASSESSMENT} FROM course_assessment s WHERE s.request_id = q.id ORDER BY s.position`,
  );
  return readPart(
    onePart<StoredSubmitted, SubmittedRequest>(
      Prisma.sql`SELECT ${REQUEST}, c.id AS "courseId", v.id AS "versionId", v.position,
          json_build_object('id', p.id, 'name', p.name) AS provider,
          ${jsonRow(Prisma.sql`SELECT ${CONTENTS}`)} AS contents,
          (SELECT json_build_object('id', w.id, 'name', w.name) FROM account w WHERE w.id = q.assigned_to_id) AS "assignedTo",
          (SELECT b.name FROM account b WHERE b.id = q.decided_by_id) AS "decidedBy",
          ${jsonRow(Prisma.sql`SELECT ${REQUEST} FROM accreditation_request q WHERE q.id = asked.renews_id`)}
            AS renewed, ${assessments} AS assessments
        FROM accreditation_request q JOIN accreditation_request asked ON asked.id = q.id
          JOIN course_version v ON v.id = q.course_version_id
          JOIN course c ON c.id = v.course_id JOIN provider p ON p.id = c.provider_id
        WHERE q.id = ${id}::uuid AND q.submitted_at IS NOT NULL ${given}`,
      (row) => ({
        ...requestFromRow(row),
        ...{ courseId: row.courseId, versionId: row.versionId, position: row.position, contents: row.contents },
        ...{ provider: row.provider, assignedTo: row.assignedTo, decidedBy: row.decidedBy },
        renews: row.renewed && requestFromRow(row.renewed).accreditation,
        assessments: row.assessments.map(assessmentFromRow),
      }),
    ),
    tx,
  );
}

/** Its course is held until the transaction ends. */
export async function lockRequest(
  tx: Transaction,
  id: string,
  by: { assessorId?: string } = {},
): Promise<SubmittedRequest | null> {
  const found = await findRequest(id, by, tx);
  if (!found) return null;
  await lockCourse(tx, found.courseId);
  return findRequest(id, by, tx);
}

type Key = { id: string; version: number; from: AccreditationState };
type Changes = {
  to: AccreditationState;
  submission?: { at: Date; byId: string; answerDueOn: CalendarDate; fee: number; vatPercent: Hundredths };
  decision?: { at: Date; on: CalendarDate; byId: string };
  accredited?: Accredited & AccreditationPeriod & { category: string; points: Hundredths };
  reasons?: AccreditationRejection[];
  explanation?: string;
  answerDueOn?: CalendarDate;
  ending?: { on: CalendarDate; reason: string };
};

/** Guarded by state and version; false for the one who lost the race. */
export async function moveRequest(tx: Transaction, { id, version, from }: Key, changes: Changes): Promise<boolean> {
  const { to, submission, decision, accredited, reasons, explanation, answerDueOn, ending } = changes;
  const { count } = await tx.accreditationRequest.updateMany({
    where: { id, version, state: from },
    data: {
      state: to,
      version: { increment: 1 },
      reasons,
      explanation,
      ...(submission && submissionColumns(submission)),
      ...(answerDueOn && { answerDueOn: toColumn(answerDueOn) }),
      ...(decision && { decidedAt: decision.at, decidedOn: toColumn(decision.on), decidedById: decision.byId }),
      ...(accredited && accreditedColumns(accredited)),
      ...(ending && { endedOn: toColumn(ending.on), endReason: ending.reason }),
    },
  });
  return count === 1;
}

function submissionColumns({ at, byId, answerDueOn, fee, vatPercent }: NonNullable<Changes['submission']>) {
  return {
    ...{ submittedAt: at, submittedById: byId, fee },
    answerDueOn: toColumn(answerDueOn),
    vatPercent: vatPercent / 100,
  };
}

function accreditedColumns({ units, points, validFrom, validTo, ...rest }: NonNullable<Changes['accredited']>) {
  const period = { validFrom: toColumn(validFrom), validTo: toColumn(validTo) };
  return { ...rest, ...period, units: units / 100, points: points / 100 };
}

export async function assignRequest(
  tx: Transaction,
  { id, from, to, at }: { id: string; from: string | null; to: string | null; at: Date },
): Promise<boolean> {
  const { count } = await tx.accreditationRequest.updateMany({
    where: { id, assignedToId: from, state: { in: ['submitted', 'in_review'] } },
    data: { assignedToId: to, assignedAt: to === null ? null : at },
  });
  return count === 1;
}

/** Of whoever has no power any more: their open requests, and what they were asked and didn't answer, are anybody's again. */
export async function releaseRequestsOf(tx: Transaction, accountId: string): Promise<string[]> {
  await tx.courseAssessment.deleteMany({ where: { assessorId: accountId, judgedAt: null } });
  const rows = await tx.accreditationRequest.updateManyAndReturn({
    where: { assignedToId: accountId, state: { in: ['submitted', 'in_review'] } },
    data: { assignedToId: null, assignedAt: null },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export type LikeDecision = Pick<AccreditationRequest, 'id' | 'decidedOn' | 'reasons' | 'accreditation'> &
  Pick<CourseContents, 'form' | 'typeCode' | 'units' | 'isPerMeeting'> & { state: 'accredited' | 'rejected' };

const LIKE_SHOWN = 10;

type StoredLike = StoredRequest & { stated: Pick<CourseContents, 'form' | 'typeCode' | 'units' | 'isPerMeeting'> };

/** Newest first, of the same type. Nothing of whose they were, and no titles or typed words. */
export async function listLikeDecisions({ id, contents: { typeCode } }: SubmittedRequest): Promise<LikeDecision[]> {
  const found = await readPart(
    listPart<StoredLike, LikeDecision[]>(
      Prisma.sql`SELECT ${REQUEST}, json_build_object('form', v.form, 'typeCode', v.type_code,
          'units', (v.units * 100)::int, 'isPerMeeting', v.is_per_meeting) AS stated
        FROM accreditation_request q JOIN course_version v ON v.id = q.course_version_id
        WHERE q.id <> ${id}::uuid AND q.state IN ('accredited', 'rejected') AND v.type_code = ${typeCode}
        ORDER BY q.decided_at DESC, q.id DESC LIMIT ${LIKE_SHOWN}::int`,
      ({ stated, ...request }) => {
        const { id: likeId, state, decidedOn, reasons, accreditation } = requestFromRow(request);
        if (state !== 'accredited' && state !== 'rejected') return [];
        return [{ id: likeId, state, decidedOn, reasons, accreditation, ...stated }];
      },
    ),
  );
  return found.flat();
}
