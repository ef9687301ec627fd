import type { ApplicationReason } from '@/lib/application/application-states';
import type { SubmissionBlocker } from '@/lib/application/submission';
import { type EligibilityReason, requirementCodes } from '@/lib/eligibility/requirements';
import type { RegistrationReason } from '@/lib/registration/registration-states';
import { calendarDate } from '@/lib/shared/calendar-date';
import {
  applicationReasonText,
  appointmentCheckLabels,
  rejectionReasonTexts,
  submissionBlockerText,
} from '@/lib/text/nl/application/application';
import {
  appointmentFormLabels,
  eligibilityReasonText,
  employerKindLabels,
  functionLabels,
  requirementTitles,
} from '@/lib/text/nl/eligibility/eligibility';
import { registrationReasonText, registrationStateNames } from '@/lib/text/nl/registration/registration';

const organisation = 'Gemeente Utrecht';

const eligibility: [EligibilityReason, string[]][] = [
  [{ code: 'no_document_in_force', document: 'code_addendum' }, ['addendum Meldcode', 'beheerder']],
  [{ code: 'not_accepted', tick: 'subscribes_code_of_conduct' }, ['vinkje', 'beroepscode']],
  [
    { code: 'older_version_accepted', tick: 'meets_competency_profile', accepted: '2018', inForce: '2024' },
    ['competentieprofiel', 'versie 2018', 'versie 2024'],
  ],
  [{ code: 'too_few_hours', counted: 15.9, minimum: 16 }, ['15,9 uur', '16 uur']],
  [{ code: 'no_appointments' }, ['geen aanstelling']],
  [{ code: 'function_does_not_count', organisation }, [organisation, 'functies']],
  [{ code: 'employer_does_not_count', organisation }, [organisation, 'werkgever']],
  [{ code: 'form_does_not_count', organisation }, [organisation, 'payroll']],
  [
    { code: 'appointment_not_started', organisation, startsOn: calendarDate('2026-11-24') },
    [organisation, '24 november 2026'],
  ],
  [{ code: 'appointment_ended', organisation, endsOn: calendarDate('2026-11-22') }, [organisation, '22 november 2026']],
];

const application: ApplicationReason[] = [
  { code: 'not_open', state: 'approved' },
  { code: 'not_open', state: 'rejected' },
  { code: 'not_open', state: 'withdrawn' },
  { code: 'wrong_state', state: 'draft' },
  { code: 'wrong_state', state: 'submitted' },
  { code: 'wrong_state', state: 'information_requested' },
  { code: 'own_application' },
  { code: 'requirements_not_met' },
  { code: 'information_term_running' },
];

const registration: RegistrationReason[] = [
  { code: 'already_registered', state: 'certified' },
  { code: 'not_certified' },
  { code: 'no_longer_registered', state: 'removed' },
  { code: 'no_longer_registered', state: 'deregistered' },
];

const blockers: SubmissionBlocker[] = [
  { code: 'name_not_checked' },
  { code: 'initials_missing' },
  { code: 'birth_surname_missing' },
  { code: 'private_email_missing' },
  { code: 'private_phone_missing' },
  { code: 'no_appointment' },
  { code: 'document_is_sample' },
  ...requirementCodes.map(
    (requirement): SubmissionBlocker => ({ code: 'requirement_not_met', requirement, reasons: [] }),
  ),
];

/** Every string in a catalogue, however deep. */
function sentences(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((text) => (typeof text === 'string' ? [text] : sentences(text)));
}

describe('the sentence for a reason', () => {
  it.each(eligibility)('%j has its facts in it', (reason, parts) => {
    const sentence = eligibilityReasonText(reason);
    for (const part of parts) expect(sentence).toContain(part);
  });

  it.each([
    ['an event for an application', application.map(applicationReasonText)],
    ['an event for a registration', registration.map(registrationReasonText)],
    ['submitting', blockers.map(submissionBlockerText)],
    ['a requirement', eligibility.map(([reason]) => eligibilityReasonText(reason))],
  ])('that stops %s is its own, and whole', (_, texts) => {
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('the words of the catalogues', () => {
  const catalogues = [
    functionLabels,
    employerKindLabels,
    appointmentFormLabels,
    requirementTitles,
    registrationStateNames,
    rejectionReasonTexts,
    appointmentCheckLabels,
  ];

  it('say every thing once', () => {
    for (const texts of catalogues.map(sentences)) expect(new Set(texts).size).toBe(texts.length);
  });

  it('use "je" and never "u", and no office language', () => {
    const all = catalogues.flatMap(sentences).join(' ');
    expect(all).not.toMatch(/\bu\b|\buw\b|dient te|middels|ongeldig/iu);
  });
});
