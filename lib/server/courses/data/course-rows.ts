import 'server-only';
import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import type { HeldPeriod } from '@/lib/courses/accreditation-period';
import { type AccreditationRejection, readAccreditationRejections } from '@/lib/courses/accreditation-reasons';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { Accredited } from '@/lib/courses/assessment-outcome';
import { foldedWords } from '@/lib/portfolio/duplicates';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { momentOf } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** What was fixed with the decision. */
export type Accreditation = Accredited & HeldPeriod & { category: string; points: Hundredths; endReason: string };

export type AccreditationRequest = {
  id: string;
  state: AccreditationState;
  version: number;
  renewsId: string | null;
  /** In cents without VAT; fixed by submitting. */
  fee: number | null;
  vatPercent: Hundredths | null;
  submittedAt: Date | null;
  answerDueOn: CalendarDate | null;
  decidedAt: Date | null;
  decidedOn: CalendarDate | null;
  reasons: AccreditationRejection[];
  explanation: string;
  accreditation: Accreditation | null;
};

/** Of a request `q`. */
export const REQUEST = Prisma.sql`q.id, q.state, q.version, q.renews_id AS "renewsId", q.fee,
  (q.vat_percent * 100)::int AS "vatPercent", q.submitted_at AS "submittedAt", q.answer_due_on AS "answerDueOn",
  q.decided_at AS "decidedAt", q.decided_on AS "decidedOn", coalesce(q.reasons, '{}') AS reasons, q.explanation, q.type_code AS "typeCode",
  (q.units * 100)::int AS units, q.is_per_meeting AS "isPerMeeting", q.category, (q.points * 100)::int AS points,
  q.valid_from AS "validFrom", q.valid_to AS "validTo", q.ended_on AS "endedOn", q.end_reason AS "endReason"`;

export type StoredRequest = Omit<AccreditationRequest, 'submittedAt' | 'decidedAt' | 'reasons' | 'accreditation'> & {
  submittedAt: string | null;
  decidedAt: string | null;
  reasons: string[];
  typeCode: string | null;
  units: Hundredths | null;
  isPerMeeting: boolean | null;
  category: string | null;
  points: Hundredths | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  endedOn: CalendarDate | null;
  endReason: string;
};

export function requestFromRow(row: StoredRequest): AccreditationRequest {
  const { id, state, version, renewsId, fee, vatPercent, answerDueOn, decidedOn, explanation } = row;
  return {
    ...{ id, state, version, renewsId, fee, vatPercent, answerDueOn, decidedOn, explanation },
    submittedAt: momentOf(row.submittedAt),
    decidedAt: momentOf(row.decidedAt),
    reasons: readAccreditationRejections(row.reasons),
    accreditation: accreditationFromRow(row),
  };
}

function accreditationFromRow(row: StoredRequest): Accreditation | null {
  const { typeCode, units, isPerMeeting, category, points, validFrom, validTo, endedOn, endReason } = row;
  if (typeCode === null || isPerMeeting === null || category === null || !validFrom || !validTo) return null;
  return {
    ...{ typeCode, isPerMeeting, category, endReason, validFrom, validTo, endedOn },
    units: units ?? NOTHING,
    points: points ?? NOTHING,
  };
}

/** Of a version `v`. */
export const CONTENTS = Prisma.sql`v.title, v.goals, v.audience, v.form, v.type_code AS "typeCode",
  (v.units * 100)::int AS units, v.is_per_meeting AS "isPerMeeting", v.programme, v.trainers, v.region, v.price, v.website`;

/** That one of the versions `v` has a title in which each word of `text` begins one; nothing where that has no words. */
export function hasTitle(text: string, versions: Prisma.Sql): Prisma.Sql[] {
  const words = foldedWords(text).map((word) => Prisma.sql`position(${` ${word}`}::text IN ' ' || v.title_folded) > 0`);
  if (words.length === 0) return [];
  return [Prisma.sql`EXISTS (SELECT 1 FROM course_version v WHERE ${Prisma.join([versions, ...words], ' AND ')})`];
}
