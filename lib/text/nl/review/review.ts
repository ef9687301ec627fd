import type { ActivityRejection, DecisionReason } from '@/lib/review/decision';
import { formatKeptDay } from '@/lib/text/nl/shared/format';

type RejectionText = { label: string; meaning: string; whatToDo: string };

/** What each reason to reject means to the activity's owner, and what they can do. */
export const activityRejectionTexts = {
  evidence_insufficient: {
    label: 'Het bewijs is niet genoeg',
    meaning: 'Op het bewijs staat niet alles wat nodig is, zoals je naam, de datum of het aantal uren.',
    whatToDo:
      'Vraag de organisator om een bewijs waar dat wel op staat. Voeg het toe en dien de activiteit opnieuw in.',
  },
  evidence_unreadable: {
    label: 'Het bewijs is niet te lezen',
    meaning: 'Het bestand is te vaag, te klein of niet compleet.',
    whatToDo: 'Maak een nieuwe foto of scan, voeg die toe en dien de activiteit opnieuw in.',
  },
  evidence_of_another: {
    label: 'Het bewijs hoort hier niet bij',
    meaning: 'Het bewijs gaat over een andere activiteit of over iemand anders.',
    whatToDo: 'Voeg het bewijs toe dat bij deze activiteit hoort en dien de activiteit opnieuw in.',
  },
  units_incorrect: {
    label: 'Het aantal klopt niet',
    meaning: 'Het aantal uren, dagen of keren dat je invulde, past niet bij het bewijs of bij de voorwaarden.',
    whatToDo: 'Pas het aantal aan en dien de activiteit opnieuw in.',
  },
  days_incorrect: {
    label: 'De datum klopt niet',
    meaning: 'De dagen die je invulde, passen niet bij het bewijs.',
    whatToDo: 'Pas de dagen aan en dien de activiteit opnieuw in.',
  },
  wrong_type: {
    label: 'De soort klopt niet',
    meaning: 'De activiteit hoort bij een andere soort dan je koos.',
    whatToDo: 'Kies de soort die er wel bij past en dien de activiteit opnieuw in.',
  },
  unclear: {
    label: 'Het is niet duidelijk wat je deed',
    meaning: 'Met wat je invulde, konden we niet beoordelen of de activiteit meetelt.',
    whatToDo: 'Vul aan wat er ontbreekt en dien de activiteit opnieuw in.',
  },
  conditions_not_met: {
    label: 'Voldoet niet aan de voorwaarden van deze soort',
    meaning: 'De activiteit voldoet niet aan de voorwaarden die voor deze soort gelden.',
    whatToDo: 'Deze activiteit telt niet mee. Lees bij ‘Wat telt mee’ welke activiteiten wel punten geven.',
  },
  outside_the_profession: {
    label: 'Gaat niet over het vak',
    meaning: 'De activiteit past niet bij het werk van leerplichtambtenaar of RMC-medewerker.',
    whatToDo: 'Deze activiteit telt niet mee. Lees bij ‘Wat telt mee’ welke activiteiten wel punten geven.',
  },
  counted_already: {
    label: 'Staat al in je portfolio',
    meaning: 'Dezelfde activiteit staat al in je portfolio en telt daar mee.',
    whatToDo: 'Je hoeft niets te doen. De punten staan bij de andere activiteit.',
  },
} satisfies Record<ActivityRejection, RejectionText>;

/** How a decision's reason is called in a list; null for one that says nothing. */
export function decisionReasonLabel(reason: DecisionReason | null): string | null {
  if (reason === null) return 'Een reden die we niet meer gebruiken';
  if (reason === '') return null;
  return reason === 'approved_with_sample' ? reviewedText.withSample : activityRejectionTexts[reason].label;
}

/** A decision as the activity's owner reads it: why, and what one can do. */
export const reviewedText = {
  pointsCertain: 'De punten zijn nu zeker.',
  withSample: 'Goedgekeurd met de steekproef',
  withSampleMeaning:
    'Van je aanvraag voor certificering is een deel van de activiteiten bekeken. Dat deel is goedgekeurd, en daarmee ook deze activiteit.',
  accreditedHeading: 'Waarom dit als geaccrediteerd telt',
  accreditedBy: (reference: string) => `Kenmerk van de accreditatie: ${reference}`,
  whyHeading: 'Waarom',
  explanationHeading: 'Toelichting',
  whatToDoHeading: 'Wat je kunt doen',
  final: 'Deze afwijzing is definitief: je kunt de activiteit niet verbeteren en opnieuw indienen.',
  mendable: 'Je kunt de activiteit verbeteren en opnieuw indienen.',
};

/** Messages in /mijn/berichten of what was asked and decided. */
export const reviewNews = {
  approved: (title: string) => ({
    subject: 'Een activiteit is goedgekeurd',
    body: `Je activiteit ‘${title}’ is goedgekeurd. De punten zijn nu zeker.`,
  }),
  rejected: (title: string) => ({
    subject: 'Een activiteit is afgewezen',
    body: `Je activiteit ‘${title}’ is afgewezen en geeft geen punten. Bij de activiteit lees je waarom, en wat je kunt doen.`,
  }),
  asked: (title: string, answerBy: string) => ({
    subject: 'Een vraag over een activiteit',
    body: `Er is een vraag over je activiteit ‘${title}’. Lees de vraag bij de activiteit en antwoord daar uiterlijk op ${formatKeptDay(answerBy)}.`,
  }),
  sampleApproved: (count: number) => ({
    subject: 'De andere activiteiten van je aanvraag zijn goedgekeurd',
    body: `De steekproef uit je aanvraag voor certificering is goedgekeurd. Daarmee ${
      count === 1 ? 'is ook de andere activiteit' : `zijn ook de andere ${count} activiteiten`
    } goedgekeurd die bij de aanvraag horen.`,
  }),
};

/** Why something wasn't decided, asked, taken or given, by its code alone. */
export const reviewRefusals = {
  activity_unknown: 'Deze activiteit is er niet, of is niet aan jou gegeven.',
  own_activity: 'Dit is je eigen activiteit. Daarover beslist iemand anders.',
  changed_meanwhile:
    'De eigenaar heeft deze activiteit aangepast terwijl jij keek. Laad de pagina opnieuw en beslis dan.',
  not_waiting: 'Deze activiteit wacht niet meer op een oordeel.',
  not_for_review: 'Deze activiteit hoeft nu niet beoordeeld te worden.',
  wrong_state: 'Deze activiteit wacht op een antwoord, of is al afgerond.',
  locked: 'Deze activiteit is in behandeling.',
  incomplete: 'Deze activiteit is nog niet compleet.',
  frozen: 'Deze activiteit is gebruikt voor een certificering en verandert niet meer.',
  not_mendable: 'Deze afwijzing is definitief.',
  has_open_version: 'Van deze activiteit is een nieuwe versie in de maak.',
  superseded: 'Van deze activiteit is er een nieuwere versie. Over deze versie beslis je niet meer.',
  other_course: 'Deze activiteit is van een andere cursus.',
  with_somebody_else: 'Iemand anders heeft deze activiteit.',
};
