import 'server-only';
import type { Hundredths } from '@/lib/content/amounts';
import type { AccreditationPeriod } from '@/lib/courses/accreditation-period';
import type { AccreditationRejection } from '@/lib/courses/accreditation-reasons';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { Accredited } from '@/lib/courses/assessment-outcome';
import type { CourseContents } from '@/lib/courses/course-contents';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { ASSESSMENT, assessmentFromRow, type CourseAssessment } from './assessments';
import {
  type Accreditation,
  type AccreditationRequest,
  CONTENTS,
  contentsFromRow,
  REQUEST,
  requestFromRow,
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

const SUBMITTED = {
  ...REQUEST,
  assignedTo: { select: { id: true, name: true } },
  decidedBy: { select: { name: true } },
  renews: { select: REQUEST },
  assessments: { select: ASSESSMENT, orderBy: { position: 'asc' } },
  courseVersion: {
    select: {
      id: true,
      position: true,
      ...CONTENTS,
      course: { select: { id: true, provider: { select: { id: true, name: true } } } },
    },
  },
} as const satisfies Prisma.AccreditationRequestSelect;

/** For a manager: any that was handed in. For an assessor: those that were given to them. */
export async function findRequest(
  id: string,
  by: { assessorId?: string } = {},
  tx?: Transaction,
): Promise<SubmittedRequest | null> {
  if (!isUuid(id)) return null;
  const db = tx ?? (await reader());
  const { assessorId } = by;
  const row = await db.accreditationRequest.findFirst({
    where: { id, submittedAt: { not: null }, ...(assessorId && { assessments: { some: { assessorId } } }) },
    select: SUBMITTED,
  });
  if (!row) return null;
  const { courseVersion, assignedTo, decidedBy, renews, assessments, ...request } = row;
  const { id: versionId, position, course, ...contents } = courseVersion;
  return {
    ...requestFromRow(request),
    ...{ courseId: course.id, versionId, position, provider: course.provider, assignedTo },
    contents: contentsFromRow(contents),
    decidedBy: decidedBy?.name ?? null,
    renews: renews && requestFromRow(renews).accreditation,
    assessments: assessments.map(assessmentFromRow),
  };
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

/** Newest first, of the same type. Nothing of whose they were, and no titles or typed words. */
export async function listLikeDecisions({ id, contents: { typeCode } }: SubmittedRequest): Promise<LikeDecision[]> {
  const rows = await (await reader()).accreditationRequest.findMany({
    where: { id: { not: id }, state: { in: ['accredited', 'rejected'] }, courseVersion: { typeCode } },
    select: { ...REQUEST, courseVersion: { select: CONTENTS } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: LIKE_SHOWN,
  });
  return rows.flatMap(({ courseVersion, ...request }) => {
    const { id: likeId, state, decidedOn, reasons, accreditation } = requestFromRow(request);
    if (state !== 'accredited' && state !== 'rejected') return [];
    const { form, typeCode: type, units, isPerMeeting } = contentsFromRow(courseVersion);
    return [{ id: likeId, state, decidedOn, reasons, accreditation, form, typeCode: type, units, isPerMeeting }];
  });
}
