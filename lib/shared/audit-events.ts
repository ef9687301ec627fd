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

type SubjectType =
  | 'account'
  | 'application'
  | 'registration'
  | 'register'
  | 'invitation'
  | 'task'
  | 'mail'
  | 'activity'
  | 'certification'
  | 'course_run'
  | 'attendance_claim'
  | 'provider'
  | 'invoice'
  | 'course'
  | 'accreditation'
  | 'group'
  | 'mailing';
export type AuditSubject<T extends SubjectType = SubjectType> = { type: T; id: string };
export type AuditDetails = Record<string, string | number | boolean | string[] | undefined>;

type Kind<T extends SubjectType, D> = { types: readonly [T, ...T[]]; details?: D };

function of<T extends SubjectType>(...types: [T, ...T[]]) {
  return { types, with: <D extends AuditDetails>(): Kind<T, D> => ({ types }) };
}
const account = of('account');
const application = of('application');
const registration = of('registration');
const register = of('register');
const activity = of('activity');
const certification = of('certification');
const run = of('course_run');
const claim = of('attendance_claim');
const provider = of('provider');
const invoice = of('invoice');
const course = of('course');
const accreditation = of('accreditation');
const group = of('group');
const mailing = of('mailing');

type Security = { permission?: string; limit?: string; role?: string; session?: string; more?: boolean };
/** Without its value where that is somebody's name or address. */
type ChangedSetting = { key: string; validFrom: string; value?: string };
type Version = { document: string; documentId: string; validFrom: string };
type Decided = { reasons: string[]; check?: string; despite?: string[] };

/** Each has a sentence in lib/text/nl/shared/audit.ts. */
export const auditCatalogue = {
  logged_in: account.with<Security>(),
  log_in_failed: account.with<Security>(),
  second_factor_failed: account.with<Security>(),
  confirm_password_failed: account.with<Security>(),
  limit_reached: account.with<Security>(),
  access_refused: account.with<Security>(),
  role_used: account.with<Security>(),
  account_confirmed: account,
  account_deleted: account,
  password_reset: account,
  password_changed: account,
  news_mail_chosen: account.with<{ wanted: boolean }>(),
  email_change_requested: account,
  email_changed: account,
  email_change_undone: account,
  session_ended: account.with<{ sessionIds: string[] }>(),
  second_factor_enrolled: account,
  second_factor_removed: account,
  second_factor_reset: account,
  second_factor_key_changed: register.with<{ version: number; secrets: number }>(),
  recovery_codes_renewed: account,
  recovery_codes_lapsed: account,
  recovery_code_used: account.with<{ left: number }>(),
  guesses_noticed: account.with<{ guesses: number }>(),
  role_invited: of('invitation').with<{ role: string; replaces?: string; providerId?: string }>(),
  invitation_withdrawn: of('invitation').with<{ role: string }>(),
  role_given: account.with<{ role: string; invitationId: string; providerId?: string }>(),
  role_revoked: account.with<{ role: string }>(),
  application_started: application,
  application_submitted: application,
  application_withdrawn: application,
  application_deleted: application,
  application_approved: application.with<Decided>(),
  application_rejected: application.with<Decided>(),
  application_corrected: application.with<{ section: string }>(),
  case_taken: application.with<{ from?: string }>(),
  case_assigned: application.with<{ to: string; from?: string }>(),
  case_released: application,
  information_requested: application.with<{ requestId: string; points: number }>(),
  information_answered: application.with<{ requestId: string }>(),
  note_added: of('application', 'registration', 'activity', 'accreditation'),
  registration_created: registration.with<{ applicationId: string }>(),
  registration_restored: registration.with<{ applicationId: string }>(),
  registration_linked: registration.with<{ applicationId: string; formerAccountId?: string }>(),
  registration_removed: registration.with<{ reasons: string[]; barred: boolean }>(),
  registration_reinstated: registration.with<{ state: string }>(),
  registration_shielded: registration,
  registration_shield_lifted: registration,
  registration_deregistered: registration,
  registration_merged: registration.with<{ mergeId: string; withId: string }>(),
  registration_merge_undone: registration.with<{ mergeId: string }>(),
  dossier_erased: registration,
  details_changed: registration.with<{ section: string }>(),
  details_corrected: registration.with<{ section: string }>(),
  requirement_lapsed: registration.with<{ requirements: string[]; documentId?: string }>(),
  requirement_mended: registration,
  absence_noted: registration.with<{ until: string }>(),
  document_term_extended: registration.with<{ mendBy: string }>(),
  message_sent: of('account', 'registration').with<{ messageId: string }>(),
  message_answered: of('account', 'registration').with<{ messageId: string }>(),
  mailing_written: mailing,
  mailing_recounted: mailing,
  mailing_counted: mailing.with<{ receivers: number }>(),
  mailing_begun: mailing.with<{ receivers: number }>(),
  mailing_sent: registration.with<{ mailingId: string }>(),
  mailing_stopped: mailing.with<{ sent: number }>(),
  mailing_resumed: mailing.with<{ receivers: number }>(),
  mailing_withdrawn: mailing.with<{ sent: number }>(),
  mailing_finished: mailing.with<{ sent: number }>(),
  mail_resent: of('mail').with<{ round: number }>(),
  task_done: of('task').with<{ kind: string }>(),
  dossier_viewed: of('account', 'application', 'registration'),
  dossiers_searched: register.with<{ hits: number }>(),
  dossier_found: of('account', 'application', 'registration'),
  audit_log_read: of('register', 'registration', 'account').with<{
    kind?: string;
    by?: string;
    from?: string;
    until?: string;
  }>(),
  activity_submitted: activity,
  activity_corrected: activity,
  activity_withdrawn: activity,
  activity_mended: activity.with<{ versionId: string }>(),
  activity_changed: activity.with<{ versionId: string }>(),
  activity_deleted: activity,
  activity_taken: activity.with<{ from?: string }>(),
  activity_assigned: activity.with<{ to: string; from?: string }>(),
  activity_released: activity,
  activity_question_asked: activity.with<{ questionId: string }>(),
  activity_question_answered: activity.with<{ questionId: string }>(),
  activity_approved: activity.with<{ reason?: string; accredited?: boolean }>(),
  activity_rejected: activity.with<{ reason?: string }>(),
  activity_disputed: activity,
  activities_viewed: of('activity', 'registration').with<{ certificationId?: string }>(),
  evidence_added: activity.with<{ evidenceId: string }>(),
  evidence_removed: activity.with<{ evidenceId: string }>(),
  evidence_opened: activity.with<{ evidenceId: string }>(),
  evidence_refused: activity.with<{ evidenceId: string }>(),
  certification_requested: certification.with<{
    registrationId: string;
    cycleStart: string;
    toReview: number;
    drawn: number;
  }>(),
  certification_withdrawn: certification.with<{ registrationId: string }>(),
  certification_granted: certification.with<{ registrationId: string; certifiedUntil: string; activities: number }>(),
  certification_refused: certification.with<{ registrationId: string }>(),
  cycle_closed: registration.with<{ cycleEnd: string; outcome: string }>(),
  certification_ended: registration,
  grace_ended: registration,
  run_planned: run,
  run_changed: run,
  run_cancelled: run,
  run_ended: run.with<{ ending: string }>(),
  run_closed: run.with<{ rows: number; scans: number }>(),
  attendance_listed: run.with<{ rows: number }>(),
  attendance_unlisted: run,
  attendance_corrected: run.with<{ attendanceId: string; correction: string }>(),
  attendance_credited: activity.with<{ runId: string }>(),
  attendance_withdrawn: activity.with<{ runId: string }>(),
  attendance_claimed: claim.with<{ runId: string }>(),
  claim_confirmed: claim.with<{ runId: string }>(),
  claim_denied: claim.with<{ runId: string }>(),
  claim_escalated: claim.with<{ runId: string }>(),
  group_started: group,
  group_member_invited: group.with<{ registrationId: string }>(),
  group_joined: group,
  group_invitation_declined: group,
  group_left: group,
  group_members_removed: group.with<{ members: number }>(),
  group_closed: group,
  group_meeting_noted: group.with<{ meetingId: string }>(),
  group_meeting_withdrawn: group.with<{ meetingId: string }>(),
  group_meeting_confirmed: group.with<{ meetingId: string }>(),
  group_confirmation_undone: group.with<{ meetingId: string }>(),
  group_entry_written: activity.with<{ meetingId: string }>(),
  admission_requested: provider,
  provider_admitted: provider.with<{ feeFree: boolean; invited: boolean }>(),
  provider_refused: provider,
  provider_changed: provider,
  provider_merged: provider.with<{ into: string }>(),
  contact_removed: provider.with<{ accountId: string }>(),
  invoice_issued: invoice.with<{ number: string; credits?: string }>(),
  invoice_credited: invoice.with<{ by: string }>(),
  payment_recorded: invoice.with<{ paymentId: string; cents: number }>(),
  payment_corrected: invoice.with<{ paymentId: string; cents: number }>(),
  invoices_exported: register.with<{ list: string }>(),
  export_begun: register.with<{ list: string; of?: string }>(),
  list_exported: register.with<{ list: string; of?: string; rows?: number }>(),
  invoices_erased: register.with<{ count: number; before: number }>(),
  course_version_started: course.with<{ versionId: string; renews?: string }>(),
  course_changed: course.with<{ versionId: string }>(),
  course_document_added: course.with<{ documentId: string }>(),
  course_document_removed: course.with<{ documentId: string }>(),
  course_document_opened: course.with<{ documentId: string }>(),
  course_document_refused: course.with<{ documentId: string }>(),
  accreditation_submitted: accreditation.with<{ fee: number }>(),
  accreditation_withdrawn: accreditation,
  accreditation_returned: accreditation,
  accreditation_taken: accreditation.with<{ from?: string }>(),
  accreditation_released: accreditation,
  assessors_assigned: accreditation.with<{ assessors: string[]; from?: string }>(),
  course_assessed: accreditation,
  accreditation_question_asked: accreditation.with<{ questionId: string }>(),
  accreditation_question_answered: accreditation.with<{ questionId: string }>(),
  accreditation_granted: accreditation.with<{ validFrom: string; validTo: string }>(),
  accreditation_rejected: accreditation.with<{ reasons: string[] }>(),
  accreditation_ended: accreditation,
  decision_taken_back: of('application', 'activity', 'certification', 'registration').with<{ decisionId: string }>(),
  normset_published: register.with<{ validFrom: string }>(),
  normset_corrected: register.with<{ validFrom: string; draftId: string }>(),
  normset_drafted: register.with<{ draftId: string; erratum: boolean }>(),
  normset_previewed: register.with<{ draftId: string }>(),
  normset_proposed: register.with<{ draftId: string; validFrom: string }>(),
  normset_taken_back: register.with<{ draftId: string }>(),
  normset_returned: register.with<{ draftId: string }>(),
  normset_confirmed: register.with<{ draftId: string; validFrom: string }>(),
  normset_draft_withdrawn: register.with<{ draftId: string }>(),
  setting_changed: register.with<ChangedSetting>(),
  setting_proposed: register.with<ChangedSetting>(),
  setting_confirmed: register.with<ChangedSetting>(),
  setting_refused: register.with<ChangedSetting>(),
  setting_withdrawn: register.with<ChangedSetting>(),
  document_published: register.with<Version>(),
  document_withdrawn: register.with<Version>(),
  text_published: register.with<{ text: string; kind: string; number: string; from: string }>(),
  text_held_back: register.with<{ text: string; kind: string; number: string }>(),
  text_withdrawn: register.with<{ text: string; kind: string }>(),
  text_renamed: register.with<{ text: string; kind: string }>(),
  text_attachment_added: register.with<{ text: string; kind: string; attachment: string }>(),
  text_attachment_removed: register.with<{ text: string; kind: string; attachment: string }>(),
  settings_loaded: register.with<{
    settings: string[];
    documents: string[];
    normSets: string[];
    questionTemplates?: string[];
  }>(),
  register_imported: register.with<Record<string, number>>(),
  portfolios_imported: register.with<Record<string, number>>(),
} as const satisfies Record<string, Kind<SubjectType, unknown>>;

type Catalogue = typeof auditCatalogue;
export type AuditEventCode = keyof Catalogue;
export const auditEvents = Object.keys(auditCatalogue) as AuditEventCode[];

export type About<E extends AuditEventCode> =
  Catalogue[E] extends Kind<infer T, unknown> ? AuditSubject<T> | (IsUnion<T> extends true ? never : string) : never;
type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never;

export type DetailsOf<E extends AuditEventCode> = E extends AuditEventCode
  ? Catalogue[E] extends { details?: infer D extends AuditDetails }
    ? object extends D
      ? [details?: D]
      : [details: D]
    : []
  : never;

export const readings = [
  'dossier_viewed',
  'activities_viewed',
  'evidence_opened',
  'dossier_found',
  'audit_log_read',
] as const satisfies AuditEventCode[];

export type Reading = (typeof readings)[number];

export function isReading(event: AuditEventCode): event is Reading {
  return readings.some((reading) => reading === event);
}

export type ActorRole = 'visitor' | 'registrant' | 'register_manager' | 'assessor' | 'provider' | 'system';

export const REGISTER_SUBJECT: AuditSubject<'register'> = {
  type: 'register',
  id: '00000000-0000-4000-8000-000000000001',
};
