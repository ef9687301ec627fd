import type { PublishDocumentReason, WithdrawDocumentReason } from '@/lib/content/document-changes';
import type { DocumentCode } from '@/lib/content/documents';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { days, figure, hours, months } from '@/lib/text/nl/shared/amounts';
import { formatDate, plural } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';
import { documentInSentence } from './document-names';

const people = (count: number) => plural(count, 'persoon', 'mensen');

/** /beheer/documenten. Dates are printed. */
export const documentsText = {
  title: 'Documenten',
  lead: 'Het competentieprofiel, de beroepscode en het addendum. Wie in het register staat, vinkt elke nieuwe versie opnieuw aan.',
  back: 'Terug naar de documenten',
  done: {
    gepubliceerd:
      'De nieuwe versie is gepubliceerd. Op de dag dat die ingaat, vragen we iedereen om opnieuw aan te vinken.',
    ingetrokken: 'De versie is ingetrokken. De tekst staat weer klaar als concept.',
    weg: 'Het concept is weggegooid.',
  },
  now: {
    heading: 'Wat nu geldt',
    caption: 'Per document wat nu geldt',
    columns: { document: 'Document', next: 'Nieuwe versie' },
  },
  none: 'Er geldt nog geen versie.',
  sample: 'Dit is een voorbeeldtekst.',
  inForce: (version: string, since: string) => `Nu geldt versie ${version}, sinds ${since}.`,
  progress: {
    ticked: 'Aangevinkt',
    waiting: 'Nog niet aangevinkt',
    late: (count: number) => `${figure(count)} te laat`,
    asked: 'Opnieuw gevraagd',
    people: (count: number) => figure(count),
    of: (part: number, all: number) => `${figure(part)} van ${figure(all)}`,
    notAsked: 'nog niemand',
    list: (document: DocumentCode) => `keer nog niet aangevinkt: ${documentInSentence(document)}`,
  },
  versions: {
    heading: 'Alle versies',
    caption: 'Alle versies van de documenten',
    columns: { version: 'Versie', from: 'Geldt vanaf', state: 'Status', by: 'Gepubliceerd door' },
    coming: 'Komt nog',
    inForce: 'Geldt nu',
    former: 'Gold eerder',
    system: 'uit een bestand of vanaf het begin',
  },
  /** Of which document is read aloud after it. */
  next: {
    start: 'Maak een nieuwe versie',
    goOn: 'Ga verder met het concept',
    preview: 'Bekijk en publiceer het concept',
    of: (document: DocumentCode) => `van ${documentInSentence(document)}`,
  },
  draftBy: (who: string, when: string) => `Laatst bewaard door ${who} op ${when}.`,
  somebody: 'iemand die hier niet meer werkt',
};

export const draftText = {
  title: (document: DocumentCode) => `Nieuwe versie van ${documentInSentence(document)}`,
  lead: 'Alleen beheerders zien dit concept, tot je het publiceert. Je collega’s kunnen eraan verder werken.',
  submit: 'Bewaar en bekijk het voorbeeld',
  figuresExplained:
    'Typ de naam met de haakjes erom. Bij het publiceren komt er te staan wat geldt op de dag waarop de versie ingaat. Daarna verandert het document niet meer, ook niet als de instelling verandert.',
  takenFrom: (version: string, hasDraft: boolean) =>
    `Hieronder staan de titel en de tekst van versie ${version}. ${hasDraft ? 'Bewaar je dit, dan vervangen ze de titel en de tekst van het concept dat er al was.' : 'Er is nog niets bewaard.'}`,
  fields: {
    title: { label: 'Titel', inSentence: 'de titel' },
    documentVersion: {
      label: 'Naam van de versie',
      inSentence: 'de naam van de versie',
      hint: 'Kort, bijvoorbeeld 2027-1. Elke versie heeft een eigen naam.',
    },
    summary: {
      label: 'Wat is er nieuw?',
      inSentence: 'wat er nieuw is',
      hint: 'Een paar zinnen. Wie opnieuw aanvinkt, leest dit boven het document.',
    },
    text: { label: 'De tekst', inSentence: 'de tekst' },
    validFrom: {
      label: 'Geldt vanaf',
      inSentence: 'de dag waarop deze versie ingaat',
      hint: 'Morgen of later, bijvoorbeeld 1-1-2031. Op die dag vragen we iedereen om opnieuw aan te vinken.',
    },
    tickMonths: { label: 'Termijn in maanden', inSentence: 'de termijn' },
  } satisfies Record<string, Field>,
  tickMonthsHint: (usual: number) =>
    `De tijd om opnieuw aan te vinken. Laat dit leeg voor de gewone termijn: ${months(usual)}.`,
};

export const previewText = {
  title: (document: DocumentCode) => `Voorbeeld: nieuwe versie van ${documentInSentence(document)}`,
  lead: 'Zo komt het document eruit te zien. Er is nog niets gepubliceerd.',
  saved: { bewaard: 'Het concept is bewaard.' },
  who: {
    heading: 'Wie moet opnieuw aanvinken?',
    asked: (count: number, from: string) =>
      count === 0
        ? 'Niemand hoeft opnieuw aan te vinken.'
        : `Op ${from} vragen we ${people(count)} om opnieuw aan te vinken.`,
    by: (day: string) => `De tijd daarvoor loopt tot en met ${day}.`,
    away: (count: number) =>
      `${plural(count, 'van hen is', 'van hen zijn')} dan afwezig. De tijd begint voor wie afwezig is pas na de laatste dag van de afwezigheid.`,
    mails: (over: number) =>
      over === 0
        ? 'De mails gaan die ochtend allemaal tegelijk weg.'
        : `De mails gaan die dag verspreid weg, over ${hours(over)}.`,
    reminder: (before: number) =>
      `Wie ${days(before)} voor het einde nog niet heeft aangevinkt, krijgt een herinnering.`,
  },
  facts: { version: 'Versie', from: 'Geldt vanaf', term: 'Termijn', changed: 'Wat is er nieuw?' },
  difference: {
    heading: (version: string) => `Wat er anders is dan in versie ${version}`,
    headingLater: (version: string) => `Wat er anders is in versie ${version}`,
    headingFirst: 'Wat er verandert',
    first: 'Er is geen eerdere versie om mee te vergelijken.',
    title: 'De titel',
    body: 'De tekst',
  },
  edit: 'Pas het concept aan',
  publish: { heading: 'Publiceren', submit: 'Publiceer deze versie', notYet: 'Publiceren kan nog niet' },
  discard: {
    heading: 'Of gooi het concept weg',
    submit: 'Gooi het concept weg',
    fields: {
      sure: { label: 'Ja, de tekst mag weg, ook voor mijn collega’s.', inSentence: 'de bevestiging' },
    } satisfies Record<string, Field>,
  },
  notDone: 'Er is niets veranderd',
};

export const publishDocumentReasonTexts: ReasonTexts<PublishDocumentReason> = {
  draft_gone: () => 'Dit concept is er niet meer. Een collega heeft het gepubliceerd of weggegooid.',
  changed_meanwhile: () =>
    'Een collega heeft het concept gewijzigd terwijl jij ernaar keek. Bekijk eerst wat er nu staat.',
  document_not_in_the_future: ({ validFrom }) =>
    `De versie zou ingaan op ${formatDate(validFrom)}, en die dag is er al. Kies een dag vanaf morgen.`,
  document_unchanged: () => 'Precies deze versie is er al. Wijzig eerst iets in het concept.',
  figures_missing: ({ names }) =>
    `Op de dag waarop deze versie ingaat, is er nog niets bekend voor ${names.map((name) => `{{${name}}}`).join(', ')}. Haal het uit de tekst, of wacht tot er voor die dag een normenset is.`,
  figures_changed: () =>
    'Er is een cijfer veranderd dat in de tekst staat. Bekijk eerst wat er nu staat, en publiceer het dan.',
  document_version_taken: ({ version }) => `Er is al een versie met de naam ${version}. Kies een andere naam.`,
  document_day_taken: ({ validFrom }) =>
    `Op ${formatDate(validFrom)} gaat al een andere versie in. Kies een andere dag.`,
  document_in_the_past: ({ validFrom }) =>
    `Op ${formatDate(validFrom)} gold al een andere versie. Kies een dag vanaf morgen.`,
};

export const versionText = {
  title: (document: DocumentCode, version: string) => `Versie ${version} van ${documentInSentence(document)}`,
  withdraw: {
    heading: 'Intrekken',
    lead: 'Deze versie geldt nog niet, en nog niemand heeft hem aangevinkt. Trek je hem in, dan wordt de tekst weer een concept.',
    submit: 'Trek deze versie in',
  },
  compare: {
    label: 'Vergelijk met een andere versie',
    choice: 'Met welke versie?',
    none: 'Kies een versie',
    option: (version: string, from: string) => `Versie ${version}, vanaf ${from}`,
    submit: 'Vergelijk',
  },
  restore: 'Begin een concept met de tekst van deze versie',
};

export const withdrawDocumentReasonTexts: ReasonTexts<WithdrawDocumentReason> = {
  document_unknown: () => 'Deze versie is er niet meer. Misschien heeft een collega hem al ingetrokken.',
  document_in_force: () => 'Deze versie geldt al en blijft staan. Maak een nieuwe versie om iets te veranderen.',
  draft_in_the_way: () => 'Er staat al een concept van dit document klaar. Publiceer dat eerst, of gooi het weg.',
};

/** /beheer/documenten/openstaand */
export const openDocumentsText = {
  title: 'Nog niet aangevinkt',
  lead: 'Wie een nieuwe versie nog moet aanvinken. Wie het eerst aan de beurt is, staat bovenaan.',
  label: 'Wie nog niet heeft aangevinkt',
  filter: { legend: 'Welk document?', all: 'Alle documenten' },
  columns: {
    name: 'Naam',
    number: 'Nummer',
    document: 'Document',
    since: 'Gevraagd op',
    mendBy: 'Uiterlijk',
    away: 'Afwezig tot en met',
  },
  late: 'te laat',
  here: 'niet afwezig',
  noAccount: 'geen account',
  empty: { heading: 'Iedereen heeft aangevinkt', text: 'Niemand hoeft nu nog een nieuwe versie aan te vinken.' },
};
