import type { AssignedKind, AssignedState } from '@/lib/casework/assigned-queue';
import { days } from '@/lib/text/nl/shared/amounts';
import { formatCount } from '@/lib/text/nl/shared/format';
import { workFilterText, workQueueText } from '@/lib/text/nl/shared/work-queue';

const counted = (count: number) => (count === 1 ? '1 zaak' : `${formatCount(count)} zaken`);

const kinds = {
  application: 'Aanvraag',
  activity: 'Activiteit',
  course: 'Opleiding',
} satisfies Record<AssignedKind, string>;

/** /beoordelen: all that was given to somebody to judge, in one list. */
export const assessingText = {
  ...workQueueText,
  title: 'Beoordelen',
  back: 'Terug naar je beoordelingen',
  caption: 'Wat je beoordeelt',
  next: 'Volgende',
  noNext: 'Er wacht nu niets anders op je.',
  kinds,
  columns: { what: 'Wat', kind: 'Soort', of: 'Van', age: 'Wacht al', dueOn: 'Uiterlijk' },
  late: 'te laat',
  found: (count: number) => `${counted(count)} gevonden.`,
  empty: {
    heading: 'Je hoeft nu niets te beoordelen',
    text: 'Zodra een beheerder je een aanvraag, activiteit of opleiding geeft, staat die hier.',
  },
  nothingFound: {
    heading: 'Niets gevonden',
    text: 'Er is niets dat past bij wat je koos. Kies een andere status of soort, of zoek op een ander woord.',
  },
  filter: {
    ...workFilterText,
    text: 'Naam of titel',
    textHint: 'Bij aanvragen en activiteiten zoek je op de naam, bij opleidingen op de titel.',
    stands: { open: 'Te beoordelen', answer: 'Wacht op antwoord', decided: 'Beslist' } satisfies Record<
      AssignedState,
      string
    >,
    orders: { oldest: 'langst wachtend eerst' },
    kind: 'Soort',
    everyKind: 'alles',
    kinds: { application: 'aanvragen', activity: 'activiteiten', course: 'opleidingen' } satisfies Record<
      AssignedKind,
      string
    >,
  },
  /** After one's own answer on a course. */
  assessed: (title: string) => `Je oordeel over ‘${title}’ is bewaard. De beheerder gaat ermee verder.`,
};

/** Of the last twelve months. */
export const ownFiguresText = {
  summary: (decided: number) => `Je cijfers: ${counted(decided)} beslist in de laatste twaalf maanden`,
  average: (wait: number | null) =>
    wait === null
      ? 'Hoelang ze wachtten, is niet bekend.'
      : `Van binnenkomst tot je beslissing wachtten ze gemiddeld ${days(wait)}. Alleen jij ziet deze cijfers.`,
  caption: 'Wat je per maand hebt beslist',
  columns: { month: 'Maand', decided: 'Beslist', wait: 'Gemiddeld gewacht' },
  wait: (wait: number | null) => (wait === null ? 'niet bekend' : days(wait)),
};

/** What an assessor decided before. */
export const ownDecisionsText = {
  caption: 'Wat je hebt beslist',
  empty: {
    heading: 'Je hebt nog nergens over beslist',
    text: 'Wat je beslist, staat daarna hier, met de toelichting die je schreef.',
  },
  columns: { what: 'Wat', kind: 'Soort', outcome: 'Beslissing', explanation: 'Je toelichting', at: 'Wanneer' },
  kinds,
  /** An application that went to somebody else since. */
  noName: 'Een aanvraag',
  noExplanation: 'geen toelichting',
  outcomes: { approved: 'Goedgekeurd', rejected: 'Afgewezen' },
};
