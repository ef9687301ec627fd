import { z } from 'zod';
import { type Acceptance, type DocumentsInForce, ticks } from '@/lib/content/documents';
import type { FieldErrors } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { decimal, oneOf, readFieldErrors } from '@/lib/shared/form-fields';
import { appointmentFunctions, employerKinds } from './appointments';
import { assessEligibility, type EligibilityReason, isEligible } from './requirements';

const HOURS_IN_A_WEEK = 168;

export const beforehandFields = ['functie', 'werkgever', 'uren', 'onderschrijf'] as const;
export type BeforehandField = (typeof beforehandFields)[number];
export type BeforehandTyped = Record<BeforehandField, string>;

const schema = z.object({
  functie: oneOf(appointmentFunctions),
  werkgever: oneOf(employerKinds),
  uren: decimal({ min: 0, max: HOURS_IN_A_WEEK }),
  onderschrijf: oneOf(['ja', 'nee']),
});

export type BeforehandReason = Extract<
  EligibilityReason['code'],
  'function_does_not_count' | 'employer_does_not_count' | 'too_few_hours' | 'not_accepted'
>;

export type BeforehandAnswer =
  | { kind: 'not_asked' }
  | { kind: 'invalid'; errors: FieldErrors }
  | { kind: 'eligible' }
  | { kind: 'not_yet'; reasons: BeforehandReason[] };

/** Whoever asks has sent nothing in: the documents are taken as they will be then, and the day is today. */
const VERSION = '1';
const documentsInForce: DocumentsInForce = {
  competency_profile: { version: VERSION },
  code_of_conduct: { version: VERSION },
  code_addendum: { version: VERSION },
};

/** By the rule that decides on an application. */
export function checkBeforehand(
  typed: BeforehandTyped,
  { today, now, minimumHours }: { today: CalendarDate; now: Date; minimumHours: number },
): BeforehandAnswer {
  if (beforehandFields.every((field) => typed[field] === '')) return { kind: 'not_asked' };
  const read = schema.safeParse(typed);
  if (!read.success) return { kind: 'invalid', errors: readFieldErrors(read.error) };
  const { functie, werkgever, uren, onderschrijf } = read.data;
  const appointment = { function: functie, employerKind: werkgever, hoursPerWeek: uren, form: 'employed' as const };
  const accept = (tick: Acceptance['tick']) => ({ tick, version: VERSION, acceptedAt: now });
  const assessments = assessEligibility({
    appointments: [{ ...appointment, organisation: '', startsOn: today, endsOn: null }],
    acceptances: onderschrijf === 'ja' ? ticks.map(accept) : [],
    documentsInForce,
    minimumHours,
    on: today,
  });
  if (isEligible(assessments)) return { kind: 'eligible' };
  const codes = assessments.flatMap(({ reasons }) => reasons.map(({ code }) => code));
  return { kind: 'not_yet', reasons: orderOfQuestions.filter((code) => codes.includes(code) && isNews(code, codes)) };
}

const orderOfQuestions: readonly BeforehandReason[] = [
  'function_does_not_count',
  'employer_does_not_count',
  'too_few_hours',
  'not_accepted',
];

/** Of work that doesn't count no hours count either: that needn't be said twice. */
function isNews(code: BeforehandReason, codes: readonly string[]): boolean {
  const isOtherWork = codes.includes('function_does_not_count') || codes.includes('employer_does_not_count');
  return code !== 'too_few_hours' || !isOtherWork;
}
