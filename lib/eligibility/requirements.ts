import {
  type Acceptance,
  type DocumentCode,
  type DocumentsInForce,
  documentOfTick,
  type Tick,
} from '@/lib/content/documents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Appointment, type AppointmentReason, appointmentReasons, countsOn } from './appointments';

export const requirementCodes = ['competency_profile', 'code_of_conduct', 'hours', 'appointment'] as const;
export type RequirementCode = (typeof requirementCodes)[number];

export type DocumentReason =
  | { code: 'no_document_in_force'; document: DocumentCode }
  | { code: 'not_accepted'; tick: Tick }
  | { code: 'older_version_accepted'; tick: Tick; accepted: string; inForce: string };
export type HoursReason = { code: 'too_few_hours'; counted: number; minimum: number };
export type EligibilityReason = DocumentReason | HoursReason | { code: 'no_appointments' } | AppointmentReason;

/** Whether one requirement is met, why not, and what it was decided from. Hours have at most two decimals. */
export type RequirementAssessment =
  | { code: 'competency_profile' | 'code_of_conduct'; met: boolean; reasons: DocumentReason[] }
  | { code: 'hours'; met: boolean; reasons: HoursReason[]; countedHours: number; minimumHours: number }
  | {
      code: 'appointment';
      met: boolean;
      reasons: ({ code: 'no_appointments' } | AppointmentReason)[];
      /** How many appointments count, and why the others don't: also when the requirement is met. */
      countedAppointments: number;
      notCounting: AppointmentReason[];
    };

export type ReviewedData = { appointments: readonly Appointment[]; acceptances: readonly Acceptance[] };
export type Standard = { documentsInForce: DocumentsInForce; minimumHours: number };

export type EligibilityFacts = ReviewedData & Standard & { on: CalendarDate };

const ticksOfRequirement = {
  competency_profile: ['meets_competency_profile'],
  code_of_conduct: ['subscribes_code_of_conduct', 'subscribes_code_addendum', 'subscribes_competency_profile'],
} as const satisfies Record<'competency_profile' | 'code_of_conduct', readonly Tick[]>;

/** Always all four, in the order of `requirementCodes`. Met exactly when there are no reasons (domain section 2). */
export function assessEligibility(facts: EligibilityFacts): RequirementAssessment[] {
  return [
    assessDocuments('competency_profile', facts),
    assessDocuments('code_of_conduct', facts),
    assessHours(facts),
    assessAppointment(facts),
  ];
}

export function unmetRequirements(data: ReviewedData, standard: Standard, on: CalendarDate): RequirementCode[] {
  const { appointments, acceptances } = data;
  return assessEligibility({ appointments, acceptances, ...standard, on })
    .filter(({ met }) => !met)
    .map(({ code }) => code);
}

/** Whether all four requirements are met; one that wasn't assessed isn't. */
export function isEligible(assessments: readonly RequirementAssessment[]): boolean {
  return requirementCodes.every((code) => assessments.some((assessment) => assessment.code === code && assessment.met));
}

function assessDocuments(
  code: 'competency_profile' | 'code_of_conduct',
  { acceptances, documentsInForce }: EligibilityFacts,
): RequirementAssessment {
  const reasons = ticksOfRequirement[code].flatMap((tick) => tickReasons(tick, acceptances, documentsInForce));
  return { code, met: reasons.length === 0, reasons };
}

function tickReasons(tick: Tick, acceptances: readonly Acceptance[], documents: DocumentsInForce): DocumentReason[] {
  const document = documentOfTick[tick];
  const inForce = documents[document]?.version;
  if (inForce === undefined) return [{ code: 'no_document_in_force', document }];
  const given = acceptances.filter((acceptance) => acceptance.tick === tick);
  if (given.some(({ version }) => version === inForce)) return [];
  const [latest] = given.toSorted((a, b) => b.acceptedAt.getTime() - a.acceptedAt.getTime());
  return latest
    ? [{ code: 'older_version_accepted', tick, accepted: latest.version, inForce }]
    : [{ code: 'not_accepted', tick }];
}

/** Hours of the appointments that count on `day`, added in whole hundredths so that 8.1 and 7.9 make 16. */
export function countedHours(appointments: readonly Appointment[], day: CalendarDate): number {
  const hundredths = appointments
    .filter((appointment) => countsOn(appointment, day))
    .map(({ hoursPerWeek }) => Math.round(hoursPerWeek * 100));
  return hundredths.reduce((sum, hours) => sum + hours, 0) / 100;
}

function assessHours({ appointments, minimumHours, on }: EligibilityFacts): RequirementAssessment {
  const counted = countedHours(appointments, on);
  const met = counted >= minimumHours;
  return {
    code: 'hours',
    met,
    reasons: met ? [] : [{ code: 'too_few_hours', counted, minimum: minimumHours }],
    countedHours: counted,
    minimumHours,
  };
}

function assessAppointment({ appointments, on }: EligibilityFacts): RequirementAssessment {
  const countedAppointments = appointments.filter((appointment) => countsOn(appointment, on)).length;
  const notCounting = appointments.flatMap((appointment) => appointmentReasons(appointment, on));
  const met = countedAppointments > 0;
  return {
    code: 'appointment',
    met,
    reasons: met ? [] : appointments.length === 0 ? [{ code: 'no_appointments' }] : notCounting,
    countedAppointments,
    notCounting,
  };
}
