import type { ApplicationReason, ApplicationState } from '@/lib/application/application-states';
import type { AppointmentCheck, RejectionReason } from '@/lib/application/decisions';
import type { SubmissionBlocker } from '@/lib/application/submission';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';

export const applicationStateNames = {
  draft: 'Nog niet ingediend',
  submitted: 'Wacht op beslissing',
  information_requested: 'Wacht op antwoord van de aanvrager',
  approved: 'Goedgekeurd',
  rejected: 'Afgewezen',
  withdrawn: 'Ingetrokken',
} satisfies Record<ApplicationState, string>;

const wrongState = {
  draft: 'De aanvraag is nog niet ingediend.',
  submitted: 'De aanvraag is ingediend en wacht op een beslissing.',
  information_requested: 'De aanvraag wacht op een antwoord van de aanvrager.',
};

const notOpen = {
  approved: 'De aanvraag is al goedgekeurd.',
  rejected: 'De aanvraag is al afgewezen.',
  withdrawn: 'De aanvraag is ingetrokken.',
};

const transitionReasons: ReasonTexts<ApplicationReason> = {
  not_open: ({ state }) => notOpen[state],
  wrong_state: ({ state }) => wrongState[state],
  own_application: () => 'Over je eigen aanvraag beslis je niet zelf. Laat dit aan een andere beheerder over.',
  requirements_not_met: () => 'Deze aanvraag voldoet niet aan alle eisen. Goedkeuren kan daarom niet.',
  information_term_running: () => 'De aanvrager heeft nog tijd om te antwoorden. Wacht tot die termijn voorbij is.',
};

export function applicationReasonText(reason: ApplicationReason): string {
  return reasonText(transitionReasons, reason);
}

const unmetRequirement = {
  competency_profile: 'Je hebt nog niet verklaard dat je voldoet aan het competentieprofiel dat nu geldt.',
  code_of_conduct: 'Je hebt nog niet alle documenten onderschreven die nu gelden.',
  hours: 'Je werkt nog niet genoeg uren per week in een functie die meetelt.',
  appointment: 'Je hebt vandaag geen aanstelling die meetelt.',
} satisfies Record<RequirementCode, string>;

const blockers: ReasonTexts<SubmissionBlocker> = {
  name_not_checked: () => 'Controleer je naam en bewaar hem.',
  initials_missing: () => 'Vul je voorletters in.',
  birth_surname_missing: () => 'Vul je achternaam in.',
  private_email_missing: () => 'Vul je eigen e-mailadres in.',
  private_phone_missing: () => 'Vul je eigen telefoonnummer in.',
  no_appointment: () => 'Vul minstens één aanstelling in.',
  document_is_sample: () =>
    'De echte documenten staan er nog niet. Tot die tijd kun je niet indienen; wat je hebt ingevuld, blijft bewaard.',
  requirement_not_met: ({ requirement }) => unmetRequirement[requirement],
};

export function submissionBlockerText(blocker: SubmissionBlocker): string {
  return reasonText(blockers, blocker);
}

type RejectionText = { label: string; meaning: string; whatToDo: string };

/** The catalogue: for the manager to choose from, for the applicant what it means and what can be done about it. */
export const rejectionReasonTexts = {
  requirement_competency_profile: {
    label: 'Voldoet niet aan het competentieprofiel',
    meaning: 'Volgens de beheerder voldoe je nog niet aan het competentieprofiel Leerplicht/RMC.',
    whatToDo: 'Lees het profiel nog eens. Doe een nieuwe aanvraag zodra je aan alles voldoet.',
  },
  requirement_code_of_conduct: {
    label: 'Onderschrijft de documenten niet',
    meaning: 'Je onderschrijft de beroepscode, het addendum Meldcode of het competentieprofiel niet.',
    whatToDo: 'Lees de documenten die nu gelden. Sta je erachter, zet dan de vinkjes in een nieuwe aanvraag.',
  },
  requirement_hours: {
    label: 'Werkt te weinig uren',
    meaning: 'Je werkt minder uren per week als leerplichtambtenaar of RMC-medewerker dan nodig is.',
    whatToDo: 'Ga je meer uren werken, of was je een aanstelling vergeten? Doe dan een nieuwe aanvraag.',
  },
  requirement_appointment: {
    label: 'Heeft geen aanstelling die meetelt',
    meaning:
      'Je hebt geen aanstelling als leerplichtambtenaar of RMC-medewerker bij een gemeente, een regio of een RBL.',
    whatToDo: 'Krijg je zo’n aanstelling? Doe dan een nieuwe aanvraag vanaf de dag dat die begint.',
  },
  appointment_unconfirmed: {
    label: 'Aanstelling is niet bevestigd',
    meaning: 'De beheerder kon niet nagaan of je aanstelling klopt.',
    whatToDo:
      'Vraag je werkgever om je aanstelling te bevestigen, of zorg voor een document waarin die staat. Doe daarna een nieuwe aanvraag.',
  },
  not_reachable: {
    label: 'Aanvrager is niet te bereiken',
    meaning: 'De beheerder had een vraag voor je en kon je niet bereiken.',
    whatToDo: 'Controleer je telefoonnummer en je e-mailadres, en doe een nieuwe aanvraag.',
  },
  duplicate: {
    label: 'Staat al in het register',
    meaning: 'Je stond al in het register, dus een tweede registratie is niet nodig.',
    whatToDo: 'Log in met je registratienummer. Lukt dat niet, neem dan contact op met de beheerder.',
  },
} satisfies Record<RejectionReason, RejectionText>;

export const appointmentCheckLabels = {
  employer_phoned: 'De werkgever bevestigde het aan de telefoon',
  employer_wrote: 'De werkgever bevestigde het in een brief of mail',
  document_seen: 'Ik heb een document gezien waar het in staat',
} satisfies Record<AppointmentCheck, string>;
