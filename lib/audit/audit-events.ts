/** What is recorded, as domain events in the past tense. Each has a sentence in lib/text/nl/management.ts. */
export const auditEvents = [
  'account_confirmed',
  'password_reset',
  'application_started',
  'application_submitted',
  'application_withdrawn',
  'application_approved',
  'application_rejected',
  'registration_created',
  'registration_restored',
  'dossier_viewed',
  'register_imported',
] as const;

export type AuditEventCode = (typeof auditEvents)[number];
export type AuditSubject = { type: 'account' | 'application' | 'registration' | 'register'; id: string };
export type ActorRole = 'visitor' | 'registrant' | 'register_manager' | 'assessor' | 'system';
