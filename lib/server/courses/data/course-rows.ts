import 'server-only';
import { type Hundredths, hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { HeldPeriod } from '@/lib/courses/accreditation-period';
import { type AccreditationRejection, readAccreditationRejections } from '@/lib/courses/accreditation-reasons';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { Accredited } from '@/lib/courses/assessment-outcome';
import type { CourseContents } from '@/lib/courses/course-contents';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn } from '@/lib/server/platform/db/columns';
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

export const REQUEST = {
  id: true,
  state: true,
  version: true,
  renewsId: true,
  fee: true,
  vatPercent: true,
  submittedAt: true,
  answerDueOn: true,
  decidedAt: true,
  decidedOn: true,
  reasons: true,
  explanation: true,
  typeCode: true,
  units: true,
  isPerMeeting: true,
  category: true,
  points: true,
  validFrom: true,
  validTo: true,
  endedOn: true,
  endReason: true,
} as const satisfies Prisma.AccreditationRequestSelect;

type RequestRow = Prisma.AccreditationRequestGetPayload<{ select: typeof REQUEST }>;

export function requestFromRow(row: RequestRow): AccreditationRequest {
  const { id, state, version, renewsId, fee, submittedAt, decidedAt, explanation } = row;
  return {
    ...{ id, state, version, renewsId, fee, submittedAt, decidedAt, explanation },
    vatPercent: hundredths(row.vatPercent),
    answerDueOn: fromColumn(row.answerDueOn),
    decidedOn: fromColumn(row.decidedOn),
    reasons: readAccreditationRejections(row.reasons),
    accreditation: accreditationFromRow(row),
  };
}

function accreditationFromRow(row: RequestRow): Accreditation | null {
  const { typeCode, units, isPerMeeting, category, points, validFrom, validTo, endedOn, endReason } = row;
  if (typeCode === null || isPerMeeting === null || category === null || !validFrom || !validTo) return null;
  return {
    ...{ typeCode, isPerMeeting, category, endReason },
    units: hundredths(units) ?? NOTHING,
    points: hundredths(points) ?? NOTHING,
    validFrom: fromColumn(validFrom),
    validTo: fromColumn(validTo),
    endedOn: fromColumn(endedOn),
  };
}

export const CONTENTS = {
  title: true,
  goals: true,
  audience: true,
  form: true,
  typeCode: true,
  units: true,
  isPerMeeting: true,
  programme: true,
  trainers: true,
  region: true,
  price: true,
  website: true,
} as const satisfies Prisma.CourseVersionSelect;

export function contentsFromRow(row: Prisma.CourseVersionGetPayload<{ select: typeof CONTENTS }>): CourseContents {
  const { title, goals, audience, form, typeCode, units, isPerMeeting, programme, trainers, region, price, website } =
    row;
  return {
    ...{ title, goals, audience, form, typeCode, isPerMeeting, programme, trainers, region, price, website },
    units: hundredths(units),
  };
}

export function hundredths(column: Prisma.Decimal | null): Hundredths | null {
  return column && hundredthsOf(column.toNumber());
}
