import type { DocumentCode, Tick } from '@/lib/content/documents';
import type { AppointmentForm, AppointmentFunction, EmployerKind } from '@/lib/eligibility/appointments';
import type { EligibilityReason, RequirementCode } from '@/lib/eligibility/requirements';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { formatDate, formatHours, inSentence } from '@/lib/text/nl/shared/format';

export const functionLabels = {
  attendance_officer: 'Leerplichtambtenaar',
  rmc_officer: 'RMC-medewerker',
  other: 'Een andere functie',
} satisfies Record<AppointmentFunction, string>;

export const employerKindLabels = {
  municipality: 'Gemeente',
  region: 'Regio',
  rbl: 'RBL (regionaal bureau leerplicht)',
  other: 'Een andere organisatie',
} satisfies Record<EmployerKind, string>;

export const appointmentFormLabels = {
  employed: 'In dienst',
  self_employed: 'Als zzp’er',
  payroll: 'Via payroll',
  other: 'Op een andere manier',
} satisfies Record<AppointmentForm, string>;

/** How a sentence calls each document. */
export const documentInSentence = {
  competency_profile: 'het competentieprofiel',
  code_of_conduct: 'de beroepscode',
  code_addendum: 'het addendum Meldcode',
} satisfies Record<DocumentCode, string>;

export const requirementTitles = {
  competency_profile: 'Competentieprofiel',
  code_of_conduct: 'Beroepscode',
  hours: 'Uren per week',
  appointment: 'Aanstelling',
} satisfies Record<RequirementCode, string>;

/** Requirements by their titles, in one line. */
export function requirementNames(codes: readonly string[]): string {
  const titles: Record<string, string> = requirementTitles;
  return codes.map((code) => titles[code] && inSentence(titles[code])).join(', ');
}

/** What somebody declares with each tick, as a part of a sentence. */
const declared = {
  meets_competency_profile: 'de verklaring over het competentieprofiel',
  subscribes_competency_profile: 'het competentieprofiel',
  subscribes_code_of_conduct: 'de beroepscode',
  subscribes_code_addendum: 'het addendum Meldcode',
} satisfies Record<Tick, string>;

// Read by the applicant and by the manager alike, so these sentences speak of the case and not of "je".
const reasons: ReasonTexts<EligibilityReason> = {
  no_document_in_force: ({ document }) =>
    `Er geldt nu geen versie van ${documentInSentence[document]}. De beheerder moet die eerst plaatsen.`,
  not_accepted: ({ tick }) => `Er staat nog geen vinkje bij ${declared[tick]}.`,
  older_version_accepted: ({ tick, accepted, inForce }) =>
    `Het vinkje bij ${declared[tick]} hoort bij versie ${accepted}. Nu geldt versie ${inForce}: lees die en zet het vinkje opnieuw.`,
  too_few_hours: ({ counted, minimum }) =>
    `Nu telt ${formatHours(counted)} uur per week mee. Minstens ${formatHours(minimum)} uur is nodig.`,
  no_appointments: () => 'Er is nog geen aanstelling ingevuld.',
  function_does_not_count: ({ organisation }) =>
    `De aanstelling bij ${organisation} telt niet mee: alleen de functies leerplichtambtenaar en RMC-medewerker tellen.`,
  employer_does_not_count: ({ organisation }) =>
    `De aanstelling bij ${organisation} telt niet mee: alleen een gemeente, een regio of een RBL telt als werkgever.`,
  form_does_not_count: ({ organisation }) =>
    `De aanstelling bij ${organisation} telt niet mee: alleen in dienst, als zzp’er of via payroll telt.`,
  appointment_not_started: ({ organisation, startsOn }) =>
    `De aanstelling bij ${organisation} telt nog niet mee: die begint op ${formatDate(startsOn)}.`,
  appointment_ended: ({ organisation, endsOn }) =>
    `De aanstelling bij ${organisation} telt niet meer mee: de laatste dag was ${formatDate(endsOn)}.`,
};

export function eligibilityReasonText(reason: EligibilityReason): string {
  return reasonText(reasons, reason);
}
