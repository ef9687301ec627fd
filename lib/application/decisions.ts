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

export const appointmentChecks = ['employer_phoned', 'employer_wrote', 'document_seen'] as const;
export type AppointmentCheck = (typeof appointmentChecks)[number];
