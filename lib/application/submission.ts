import type { EligibilityReason, RequirementAssessment, RequirementCode } from '@/lib/eligibility/requirements';
import type { StepCode } from './steps';

/** What an application holds that decides whether it can be submitted. Texts are '' when absent. */
export type ApplicationContents = {
  name: { initials: string; birthSurname: string };
  /** False while the name is still the proposal made from the sign-up. */
  nameSaved: boolean;
  privateEmail: string;
  privatePhone: string;
  appointments: readonly unknown[];
  /** Whether a document in force is only sample text, where nobody can subscribe to that. */
  documentsAreSample: boolean;
  assessments: readonly RequirementAssessment[];
};

export type SubmissionBlocker =
  | { code: 'name_not_checked' }
  | { code: 'initials_missing' }
  | { code: 'birth_surname_missing' }
  | { code: 'private_email_missing' }
  | { code: 'private_phone_missing' }
  | { code: 'no_appointment' }
  | { code: 'document_is_sample' }
  | { code: 'requirement_not_met'; requirement: RequirementCode; reasons: EligibilityReason[] };

export function submissionBlockers(contents: ApplicationContents): SubmissionBlocker[] {
  const { name, nameSaved, privateEmail, privatePhone, appointments, documentsAreSample, assessments } = contents;
  const blockers: SubmissionBlocker[] = [];
  if (!nameSaved) blockers.push({ code: 'name_not_checked' });
  if (isBlank(name.initials)) blockers.push({ code: 'initials_missing' });
  if (isBlank(name.birthSurname)) blockers.push({ code: 'birth_surname_missing' });
  if (isBlank(privateEmail)) blockers.push({ code: 'private_email_missing' });
  if (isBlank(privatePhone)) blockers.push({ code: 'private_phone_missing' });
  if (appointments.length === 0) blockers.push({ code: 'no_appointment' });
  if (documentsAreSample) blockers.push({ code: 'document_is_sample' });
  for (const { code, met, reasons } of assessments) {
    if (!met) blockers.push({ code: 'requirement_not_met', requirement: code, reasons });
  }
  return blockers;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

const stepOfRequirement = {
  competency_profile: 'documents',
  code_of_conduct: 'documents',
  hours: 'appointments',
  appointment: 'appointments',
} as const satisfies Record<RequirementCode, StepCode>;

const stepOfCode = {
  name_not_checked: 'name',
  initials_missing: 'name',
  birth_surname_missing: 'name',
  private_email_missing: 'contact',
  private_phone_missing: 'contact',
  no_appointment: 'appointments',
  document_is_sample: 'documents',
} as const satisfies Record<Exclude<SubmissionBlocker['code'], 'requirement_not_met'>, StepCode>;

export function stepOfBlocker(blocker: SubmissionBlocker): StepCode {
  return blocker.code === 'requirement_not_met' ? stepOfRequirement[blocker.requirement] : stepOfCode[blocker.code];
}
