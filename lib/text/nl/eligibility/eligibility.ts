import type { DocumentCode, Tick } from '@/lib/content/documents';
import type { AppointmentForm, AppointmentFunction, EmployerKind } from '@/lib/eligibility/appointments';
import type { EligibilityReason, RequirementCode } from '@/lib/eligibility/requirements';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { formatDate, formatHours } from '@/lib/text/nl/shared/format';

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
const documentInSentence = {
  competency_profile: 'het competentieprofiel',
  code_of_conduct: 'de beroepscode',
  code_addendum: 'het addendum Meldcode',
} satisfies Record<DocumentCode, string>;

type RequirementText = { title: string; description: (minimumHours: number) => string };

/** What each requirement asks, in a few words and in a sentence. */
export const requirementTexts = {
  competency_profile: {
    title: 'Competentieprofiel',
    description: () => 'Je verklaart dat je voldoet aan het competentieprofiel Leerplicht/RMC.',
  },
  code_of_conduct: {
    title: 'Beroepscode',
    description: () => 'Je onderschrijft de beroepscode, het addendum Meldcode en het competentieprofiel.',
  },
  hours: {
    title: 'Uren per week',
    description: (minimumHours) =>
      `Je werkt minstens ${formatHours(minimumHours)} uur per week als leerplichtambtenaar of RMC-medewerker.`,
  },
  appointment: {
    title: 'Aanstelling',
    description: () =>
      'Je hebt een aanstelling als leerplichtambtenaar of RMC-medewerker bij een gemeente, een regio of een RBL. Werken als zzp’er of via payroll telt ook.',
  },
} satisfies Record<RequirementCode, RequirementText>;

/** Requirements by their titles, in one line. */
export function requirementNames(codes: readonly string[]): string {
  const texts: Record<string, { title: string }> = requirementTexts;
  return codes.map((code) => texts[code]?.title.toLowerCase()).join(', ');
}

type DocumentVersion = { title: string; version: string };

export const tickStatements = {
  meets_competency_profile: ({ title, version }) => `Ik voldoe aan ‘${title}’ (versie ${version}).`,
  subscribes_competency_profile: ({ title, version }) => `Ik onderschrijf ‘${title}’ (versie ${version}).`,
  subscribes_code_of_conduct: ({ title, version }) =>
    `Ik onderschrijf ‘${title}’ (versie ${version}) en houd me eraan in mijn werk.`,
  subscribes_code_addendum: ({ title, version }) =>
    `Ik onderschrijf ‘${title}’ (versie ${version}) en volg de stappen die erin staan.`,
} satisfies Record<Tick, (document: DocumentVersion) => string>;

/** What somebody declares with each tick, as a part of a sentence. */
const declared = {
  meets_competency_profile: 'de verklaring over het competentieprofiel',
  subscribes_competency_profile: 'het onderschrijven van het competentieprofiel',
  subscribes_code_of_conduct: 'het onderschrijven van de beroepscode',
  subscribes_code_addendum: 'het onderschrijven van het addendum Meldcode',
} satisfies Record<Tick, string>;

// Read by the applicant and by the manager alike, so these sentences speak of the case and not of "je".
const reasons: ReasonTexts<EligibilityReason> = {
  no_document_in_force: ({ document }) =>
    `Er geldt nu geen versie van ${documentInSentence[document]}. De beheerder moet die eerst plaatsen.`,
  not_accepted: ({ tick }) => `Het vinkje voor ${declared[tick]} ontbreekt nog.`,
  older_version_accepted: ({ tick, accepted, inForce }) =>
    `Het vinkje voor ${declared[tick]} hoort bij versie ${accepted}. Nu geldt versie ${inForce}: lees die en zet het vinkje opnieuw.`,
  too_few_hours: ({ counted, minimum }) =>
    `Er tellen ${formatHours(counted)} uur per week mee. Minstens ${formatHours(minimum)} uur is nodig.`,
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
