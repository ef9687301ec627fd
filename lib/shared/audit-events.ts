/** What is recorded of logging in and of being refused, each with ids and codes alone. */
export const securityEvents = [
  'logged_in',
  'log_in_failed',
  'second_factor_failed',
  'confirm_password_failed',
  'limit_reached',
  'access_refused',
  'role_used',
] as const;

export type SecurityEventCode = (typeof securityEvents)[number];

/** What is recorded, as domain events in the past tense. Each has a sentence in lib/text/nl/shared/audit.ts. */
export const auditEvents = [
  ...securityEvents,
  'account_confirmed',
  'account_deleted',
  'password_reset',
  'password_changed',
  'email_change_requested',
  'email_changed',
  'email_change_undone',
  'session_ended',
  'second_factor_enrolled',
  'second_factor_removed',
  'second_factor_reset',
  'second_factor_key_changed',
  'recovery_codes_renewed',
  'recovery_codes_lapsed',
  'recovery_code_used',
  'guesses_noticed',
  'role_invited',
  'invitation_withdrawn',
  'role_given',
  'role_revoked',
  'application_started',
  'application_submitted',
  'application_withdrawn',
  'application_deleted',
  'application_approved',
  'application_rejected',
  'application_corrected',
  'case_taken',
  'case_assigned',
  'case_released',
  'information_requested',
  'information_answered',
  'note_added',
  'registration_created',
  'registration_restored',
  'registration_linked',
  'registration_removed',
  'registration_reinstated',
  'registration_shielded',
  'registration_shield_lifted',
  'registration_deregistered',
  'dossier_erased',
  'details_changed',
  'details_corrected',
  'requirement_lapsed',
  'requirement_mended',
  'message_sent',
  'mail_resent',
  'task_done',
  'dossier_viewed',
  'dossiers_searched',
  'dossier_found',
  'activity_submitted',
  'activity_corrected',
  'activity_withdrawn',
  'activity_mended',
  'activity_changed',
  'activity_deleted',
  'activity_taken',
  'activity_assigned',
  'activity_released',
  'activity_question_asked',
  'activity_question_answered',
  'activity_approved',
  'activity_rejected',
  'activities_viewed',
  'evidence_added',
  'evidence_removed',
  'evidence_opened',
  'evidence_refused',
  'certification_requested',
  'certification_withdrawn',
  'certification_granted',
  'certification_refused',
  'cycle_closed',
  'certification_ended',
  'grace_ended',
  'normset_published',
  'settings_loaded',
  'register_imported',
] as const;

export type AuditEventCode = (typeof auditEvents)[number];

export const readings = [
  'dossier_viewed',
  'activities_viewed',
  'evidence_opened',
  'dossier_found',
] as const satisfies AuditEventCode[];

export type Reading = (typeof readings)[number];

export function isReading(event: AuditEventCode): event is Reading {
  return readings.some((reading) => reading === event);
}

export type AuditSubject = {
  type:
    | 'account'
    | 'application'
    | 'registration'
    | 'register'
    | 'invitation'
    | 'task'
    | 'mail'
    | 'activity'
    | 'certification';
  id: string;
};
export type ActorRole = 'visitor' | 'registrant' | 'register_manager' | 'assessor' | 'system';

/** The one subject of what concerns the register as a whole. */
export const REGISTER_SUBJECT: AuditSubject = { type: 'register', id: '00000000-0000-4000-8000-000000000001' };
