import type { AccreditationOrder, AccreditationQueueState } from '@/lib/courses/accreditation-queue';
import type { AccreditationRejection } from '@/lib/courses/accreditation-reasons';
import type { AssessingReason } from '@/lib/courses/who-may-assess';
import { accreditationStateNames } from '@/lib/text/nl/courses/courses';
import { counted } from '@/lib/text/nl/shared/format';
import { workFilterText, workQueueText } from '@/lib/text/nl/shared/work-queue';

/** What each reason means to the provider. */
export const accreditationRejectionTexts = {
  outside_the_profession: {
    label: 'Gaat niet over het vak',
    meaning: 'De opleiding past niet bij het werk van leerplichtambtenaar of RMC-medewerker.',
  },
  goals_unclear: {
    label: 'Het is niet duidelijk wat iemand leert',
    meaning: 'Uit de aanvraag blijkt niet wat iemand na afloop weet of kan.',
  },
  programme_insufficient: {
    label: 'Het programma zegt te weinig',
    meaning: 'Het programma laat niet zien hoe iemand de doelen haalt.',
  },
  level_unsuitable: {
    label: 'Het niveau past niet',
    meaning: 'De opleiding is te licht of te zwaar voor de mensen voor wie hij bedoeld is.',
  },
  trainers_unqualified: {
    label: 'Niet duidelijk of de trainers dit kunnen geven',
    meaning: 'Uit de aanvraag blijkt niet dat de trainers deze opleiding kunnen geven.',
  },
  units_unfounded: {
    label: 'Het aantal is niet onderbouwd',
    meaning: 'Het aantal uren, dagen of keren past niet bij het programma.',
  },
  conditions_not_met: {
    label: 'Voldoet niet aan de voorwaarden van de soort',
    meaning: 'De opleiding voldoet niet aan de voorwaarden die voor deze soort activiteit gelden.',
  },
  outdated: {
    label: 'Verouderd',
    meaning: 'De inhoud gaat uit van wetten of regels die niet meer gelden.',
  },
} satisfies Record<AccreditationRejection, { label: string; meaning: string }>;

export const assessingReasonTexts = {
  trainer: 'geeft deze opleiding',
  contact: 'werkt voor deze opleider',
  in_list: 'volgde deze opleiding',
  assessor_already: 'beoordeelt deze aanvraag al',
} satisfies Record<AssessingReason, string>;

/** /beheer/accreditaties. */
export const accreditationQueueText = {
  ...workQueueText,
  title: 'Accreditaties',
  one: 'Eén aanvraag',
  waiting: (count: number) =>
    count === 0
      ? 'Er loopt geen aanvraag.'
      : `Er ${count === 1 ? 'loopt' : 'lopen'} ${counted(count, 'aanvraag', 'aanvragen')}.`,
  new: (count: number) => `${counted(count, 'aanvraag is', 'aanvragen zijn')} nieuw.`,
  third: (count: number) => `Bij ${counted(count, 'aanvraag', 'aanvragen')} is een derde beoordelaar nodig.`,
  decision: (count: number) => `${counted(count, 'aanvraag wacht', 'aanvragen wachten')} op een beslissing.`,
  pastTerm: (count: number) => `${counted(count, 'aanvraag is', 'aanvragen zijn')} te laat.`,
  link: 'Ga naar de accreditaties',
  caption: 'Aanvragen voor accreditatie',
  columns: {
    title: 'Opleiding',
    provider: 'Opleider',
    state: 'Status',
    holder: 'Bij wie',
    age: 'Wacht al',
    answerBy: 'Antwoord uiterlijk',
  },
  states: accreditationStateNames,
  answered: (answered: number, asked: number) => `${answered} van ${asked} beoordeeld`,
  late: 'te laat',
  found: (count: number) => `${counted(count, 'aanvraag', 'aanvragen')} gevonden.`,
  empty: {
    heading: 'Er wacht geen aanvraag',
    text: 'Zodra een opleider accreditatie aanvraagt, staat de aanvraag hier.',
  },
  nothingFound: {
    heading: 'Geen aanvraag gevonden',
    text: 'Er is gezocht, maar geen aanvraag past bij wat je koos. Kies minder, of zoek op een ander woord.',
  },
  filter: {
    ...workFilterText,
    text: 'Titel van de opleiding',
    textHint: 'Een of meer woorden. Je mag woorden korter typen.',
    stands: {
      open: 'Alles wat open is',
      new: 'Nieuw',
      assessing: 'Wordt beoordeeld',
      third: 'Derde beoordelaar',
      decision: 'Te beslissen',
      returned: 'Niet compleet',
      ended: 'Afgerond',
    } satisfies Record<AccreditationQueueState, string>,
    orders: {
      oldest: 'langst wachtend eerst',
      answer: 'op de dag van het antwoord',
    } satisfies Record<AccreditationOrder, string>,
  },
  next: 'Volgende aanvraag',
  noNext: 'Er wacht nu geen aanvraag meer die jij kunt oppakken.',
};

/** /beoordelen: what waits for this assessor. */
export const assessingListText = {
  heading: 'Opleidingen om te beoordelen',
  none: 'Er wacht geen opleiding op jouw oordeel.',
  dueOn: (date: string) => `uiterlijk op ${date}`,
  late: (date: string) => `te laat: gevraagd uiterlijk op ${date}`,
};
