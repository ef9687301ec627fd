/** What a manager can be put to work for. Each has words in lib/text/nl/casework/tasks.ts. */
export const taskKinds = [
  'requirement_not_met',
  'mend_term_passed',
  'information_term_passed',
  'name_changed',
  'appointments_changed',
  'mail_failed',
  'mail_service_refuses',
  'removal_proposed',
  'evidence_file_lost',
  'unconfirmed_mail_held',
  'provider_requested',
  'activity_disputed',
  'document_asked',
  'setting_proposed',
] as const;
export type TaskKind = (typeof taskKinds)[number];
