import type { ActivityType } from '@/lib/content/normset';
import type { FeeKind } from '@/lib/courses/accreditation-fee';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { CourseBlocker } from '@/lib/courses/course-blockers';
import type { CourseForm } from '@/lib/courses/course-contents';
import type { Measure } from '@/lib/courses/course-fields';
import type { EvidenceLimits } from '@/lib/portfolio/evidence';
import { unitsText } from '@/lib/text/nl/portfolio/portfolio';
import { points } from '@/lib/text/nl/shared/amounts';
import { plural } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

/** What a document is called when nothing is left of its own name. */
export const unnamedDocument = 'document';

export const courseFormNames = {
  on_site: 'op een locatie',
  online: 'online, met een docent',
  e_learning: 'e-learning, in eigen tempo',
} satisfies Record<CourseForm, string>;

export const accreditationStateNames = {
  draft: 'Concept',
  submitted: 'Ingediend',
  returned_incomplete: 'Niet compleet',
  in_review: 'In beoordeling',
  accredited: 'Geaccrediteerd',
  rejected: 'Afgewezen',
  withdrawn: 'Ingetrokken',
} satisfies Record<AccreditationState, string>;

/** What each means for the provider. */
export const accreditationStateMeanings = {
  draft: 'Alleen jullie zien deze opleiding. Vraag accreditatie aan als alles klopt.',
  submitted: 'De beheerder kijkt of de aanvraag compleet is en kiest wie de opleiding beoordelen.',
  returned_incomplete: 'Er ontbreekt iets. Vul de aanvraag aan en dien hem opnieuw in. Dat kost niets extra.',
  in_review: 'Twee beoordelaars bekijken de opleiding. Tot de beslissing kun je niets aanpassen.',
  accredited: 'Wie de opleiding volgt, krijgt geaccrediteerde punten.',
  rejected: 'De opleiding is beoordeeld en niet geaccrediteerd. Hieronder lees je waarom.',
  withdrawn: 'De aanvraag is ingetrokken.',
} satisfies Record<AccreditationState, string>;

export const measureNames = {
  whole: 'de hele opleiding',
  meeting: 'elke bijeenkomst',
} satisfies Record<Measure, string>;

type Field = FieldWords & { hint?: string };

export const courseFields = {
  providerId: { label: 'Voor welke organisatie?', inSentence: 'de organisatie' },
  title: {
    label: 'Titel',
    inSentence: 'de titel',
    hint: 'Zo staat de opleiding straks in het overzicht. Bijvoorbeeld: Gesprekken met ouders.',
  },
  goals: {
    label: 'Wat leert iemand?',
    inSentence: 'wat iemand leert',
    hint: 'Wat iemand na afloop weet of kan. Een doel per regel leest het best.',
  },
  audience: { label: 'Voor wie is het?', inSentence: 'voor wie het is' },
  form: { label: 'Hoe volg je de opleiding?', inSentence: 'de vorm' },
  type: { label: 'Soort activiteit', inSentence: 'de soort' },
  units: { label: 'Aantal', inSentence: 'het aantal' },
  measure: { label: 'Dit aantal is voor', inSentence: 'waar het aantal voor is', choices: measureNames },
  programme: {
    label: 'Programma',
    inSentence: 'het programma',
    hint: 'Wat er gebeurt en hoelang elk onderdeel duurt. Een uitgebreid programma kun je ook als document toevoegen.',
  },
  trainers: {
    label: 'Trainers',
    inSentence: 'de trainers',
    hint: 'Een naam per regel, met waarom die persoon dit kan geven. Staat iemand in het register? Zet het nummer erbij; dat zien alleen de beheerder en de beoordelaars. De namen ziet iedereen.',
  },
  region: { label: 'Regio', inSentence: 'de regio', hint: 'Waar je de opleiding geeft. Bijvoorbeeld: heel Nederland.' },
  price: {
    label: 'Prijs',
    inSentence: 'de prijs',
    hint: 'In woorden. Bijvoorbeeld: 295 euro per persoon, zonder btw.',
  },
  website: { label: 'Website', inSentence: 'de website', hint: 'Waar iemand zich kan aanmelden.' },
} satisfies Record<string, Field>;

const blockers = {
  title_missing: 'Vul een titel in.',
  goals_missing: 'Vul in wat iemand leert.',
  audience_missing: 'Vul in voor wie de opleiding is.',
  form_missing: 'Kies hoe je de opleiding volgt.',
  type_missing: 'Kies de soort activiteit.',
  type_not_offered: 'De soort die je koos, staat niet meer in de regels. Kies een andere.',
  units_missing: 'Vul het aantal in.',
  e_learning_per_meeting: 'E-learning heeft geen bijeenkomsten. Vul het aantal in voor de hele opleiding.',
  programme_missing: 'Vul het programma in.',
  trainers_missing: 'Vul de trainers in.',
} satisfies Record<CourseBlocker['code'], string>;

export function courseBlockerText({ code }: CourseBlocker): string {
  return blockers[code];
}

export function courseUnitsText(units: number, isPerMeeting: boolean, unit: ActivityType['unit'] | undefined): string {
  return isPerMeeting ? `${unitsText(units, unit)} per bijeenkomst` : unitsText(units, unit);
}

export const coursePointsText = {
  heading: 'Wat de opleiding waard is',
  worth: (amount: number, isPerMeeting: boolean, category: string) =>
    `Volgens de regels van nu: ${points(amount)}${isPerMeeting ? ' per bijeenkomst' : ''} in categorie ${category}.`,
  unknown: 'Kies de soort en vul het aantal in. Dan zie je hier hoeveel punten iemand krijgt.',
  note: 'Iemand krijgt de punten volgens de regels die gelden op de laatste dag van een uitvoering.',
};

export const feeTexts = {
  first: 'Dit is de prijs van een eerste accreditatie.',
  renewal: 'Dit is de lagere prijs van een verlenging, omdat de accreditatie nog geldt.',
  free: 'Voor jullie organisatie kost accreditatie niets.',
} satisfies Record<FeeKind, string>;

export const documentsText = {
  heading: 'Documenten',
  none: 'Er is nog geen document.',
  hint: ({ fileMegabytes, filesPerActivity }: EvidenceLimits) =>
    `PDF, JPEG of PNG, elk hoogstens ${fileMegabytes} MB. Hoogstens ${plural(filesPerActivity, 'bestand', 'bestanden')} per opleiding. Beoordelaars lezen ze. Zet er niets in over deelnemers.`,
  submit: 'Voeg toe',
  removalTitle: 'Document van de opleiding verwijderen',
};
