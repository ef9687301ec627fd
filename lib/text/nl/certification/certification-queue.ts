import type { CertificationQueueState } from '@/lib/certification/certification-queue';
import { formatCount } from '@/lib/text/nl/shared/format';
import { workFilterText, workQueueText } from '@/lib/text/nl/shared/work-queue';
import { certificationStateNames } from './certification';

/** /beheer/certificeringen. Dates are printed as in tables. */
export const certificationQueueText = {
  ...workQueueText,
  title: 'Certificeringen',
  one: 'Een aanvraag voor certificering',
  caption: 'Aanvragen voor certificering',
  columns: {
    name: 'Naam',
    number: 'Nummer',
    cycle: 'Cyclus',
    requestedOn: 'Aangevraagd',
    answerBy: 'Antwoord uiterlijk',
    toReview: 'Nog te beoordelen',
    decidedOn: 'Afgerond',
  },
  late: 'te laat',
  cycle: (start: string, end: string) => `${start} t/m ${end}`,
  found: (count: number) => (count === 1 ? '1 aanvraag gevonden.' : `${formatCount(count)} aanvragen gevonden.`),
  empty: {
    heading: 'Er wacht geen aanvraag',
    text: 'Zodra iemand certificering aanvraagt, staat dat hier.',
  },
  nothingFound: {
    heading: 'Geen aanvraag gevonden',
    text: 'Er is geen aanvraag die past bij wat je koos. Kies een andere status, of zoek op een ander woord.',
  },
  filter: {
    ...workFilterText,
    text: 'Naam of registratienummer',
    textHint: 'Alle woorden moeten voorkomen. Je mag ze korter typen.',
    stands: {
      open: 'Wacht op beslissing',
      granted: certificationStateNames.granted,
      refused: certificationStateNames.refused,
      withdrawn: certificationStateNames.withdrawn,
    } satisfies Record<CertificationQueueState, string>,
    orders: { oldest: 'langst wachtend eerst' },
  },
  stillToReview: (count: number) => `nog ${formatCount(count)} te beoordelen`,
  next: 'Volgende aanvraag',
  noNext: 'Er wacht nu geen andere aanvraag.',
};
