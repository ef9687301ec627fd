import type { RequirementCode } from '@/lib/eligibility/requirements';

/** Why a register manager may reject: one per requirement, then the rest of the catalogue. */
export const rejectionReasons = [
  'requirement_competency_profile',
  'requirement_code_of_conduct',
  'requirement_hours',
  'requirement_appointment',
  'appointment_unconfirmed',
  'not_reachable',
  'duplicate',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** How a register manager made sure of an appointment. */
export const appointmentChecks = ['employer_phoned', 'employer_wrote', 'document_seen'] as const;
export type AppointmentCheck = (typeof appointmentChecks)[number];

/** The rejection reason of a requirement that isn't met. */
export function rejectionReasonOf(requirement: RequirementCode): RejectionReason {
  return `requirement_${requirement}`;
}
