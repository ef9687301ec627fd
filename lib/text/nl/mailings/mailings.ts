import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { MailingActReason } from '@/lib/mailings/mailing-acts';
import type { MailingFilters, ReceiverKind } from '@/lib/mailings/mailing-filters';
import type { ReceiverOutcome } from '@/lib/mailings/mailing-numbers';
import type { MailingState } from '@/lib/mailings/mailing-states';
import type { ReceiverFigure } from '@/lib/mailings/mailing-text';
import type { ReasonTexts } from '@/lib/shared/reason-texts';
import { documentInSentence } from '@/lib/text/nl/eligibility/eligibility';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { figure, points } from '@/lib/text/nl/shared/amounts';
import { formatDate, inSentence, plural } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';

export const mailingStateNames = {
  drafted: 'Ontvangers worden gezocht',
  counted: 'Klaar om te versturen',
  sending: 'Wordt verstuurd',
  stopped: 'Versturen gestopt',
  done: 'Verstuurd',
  withdrawn: 'Ingetrokken',
} satisfies Record<MailingState, string>;

export const receiverKindNames = { ...registrationStateNames, grace: 'In respijt' } satisfies Record<
  ReceiverKind,
  string
>;

export const outcomeNames = {
  waiting: 'Krijgt het nog',
  unreachable: 'Heeft geen account',
  no_cycle: 'Geen lopende cyclus',
  sent: 'Verstuurd',
  passed_over: 'Past niet meer',
} satisfies Record<ReceiverOutcome, string>;

const people = (count: number) => plural(count, 'persoon', 'mensen');

const fields = {
  subject: { label: 'Onderwerp', inSentence: 'het onderwerp' },
  body: { label: 'Bericht', inSentence: 'het bericht' },
  'kinds.registered': { label: receiverKindNames.registered, inSentence: 'een of meer statussen' },
  'kinds.certified': { label: receiverKindNames.certified },
  'kinds.grace': { label: receiverKindNames.grace },
  'kinds.removed': { label: receiverKindNames.removed },
  'kinds.deregistered': { label: receiverKindNames.deregistered },
  cycleEndsBy: {
    label: 'Lopende cyclus eindigt uiterlijk op',
    inSentence: 'de dag',
    hint: 'Bijvoorbeeld 31-12-2030.',
  },
  pointsShort: {
    label: 'Mist minstens zo veel punten',
    inSentence: 'het aantal punten',
    hint: 'In de lopende cyclus.',
  },
  accreditedShort: {
    label: 'Mist minstens zo veel geaccrediteerde punten',
    inSentence: 'het aantal geaccrediteerde punten',
    hint: 'In de lopende cyclus.',
  },
  document: { label: 'Heeft dit document niet aangevinkt', inSentence: 'het document' },
  organisation: {
    label: 'Werkt nu bij',
    inSentence: 'de werkgever',
    hint: 'Een naam, of het begin ervan.',
  },
} satisfies Record<string, Field>;

const receiverFigureMeanings = {
  cycle_end: 'laatste dag van de lopende cyclus',
  points_missing: 'punten die nog nodig zijn',
  accredited_missing: 'geaccrediteerde punten die nog nodig zijn',
} satisfies Record<ReceiverFigure, string>;

/** /beheer/berichten and the pages of one. */
export const mailingText = {
  title: 'Berichten',
  browserTitles: { list: 'Berichten aan een selectie', one: 'Een bericht en zijn ontvangers' },
  lead: 'Stuur één bericht aan iedereen die bij je keuze past. Ze lezen het in Mijn LKLR en krijgen een mail dat er een bericht is.',
  caption: 'Berichten aan een selectie, het nieuwste eerst',
  columns: {
    subject: 'Onderwerp',
    state: 'Status',
    receivers: 'Ontvangers',
    sent: 'Verstuurd',
    by: 'Opgesteld door',
    at: 'Opgesteld op',
  },
  empty: { heading: 'Er zijn nog geen berichten', text: 'Schrijf het eerste bericht aan een selectie.' },
  somebody: 'iemand die er niet meer is',
  write: {
    link: 'Schrijf een bericht',
    title: 'Bericht aan een selectie',
    changeTitle: 'Wijzig het bericht',
    lead: 'Hierna zie je hoeveel mensen het bericht krijgen en hoe het eruitziet. Er wordt nog niets verstuurd.',
    texts: 'Wat wil je zeggen?',
    selection: 'Aan wie?',
    selectionHint: 'Alles wat je kiest, moet kloppen. Laat leeg wat niet uitmaakt.',
    kinds: 'Status',
    anyDocument: 'maakt niet uit',
    figuresLead: 'Typ de naam met de haakjes erom, in het onderwerp of in het bericht. Per ontvanger vullen we in:',
    figuresOthers: 'Voor iedereen hetzelfde:',
    figuresCycle: 'Gebruik je een van de eerste drie? Wie geen lopende cyclus heeft, krijgt het bericht dan niet.',
    figure: (name: string, meaning: string) => `{{${name}}}: ${meaning}`,
    submit: 'Bewaar en zoek de ontvangers',
    notDone: 'Het bericht is niet bewaard',
  },
  fields,
  receiverFigureMeanings,
  facts: {
    state: 'Status',
    selection: 'Aan wie',
    counted: 'Ontvangers gezocht op',
    written: 'Opgesteld door',
    sentBy: 'Verstuurd door',
    stoppedBy: 'Gestopt door',
    byItself: 'Automatisch: wie het verstuurde, is geen beheerder meer',
  },
  message: 'Het bericht',
  looking: (percent: number, found: number) =>
    `We zoeken de ontvangers: ongeveer ${figure(percent)}% van het register is bekeken, ${people(found)} gevonden.`,
  sendingLine: (sent: number, total: number) => `${figure(sent)} van ${figure(total)} verstuurd.`,
  progress: 'Hoe ver het is',
  refresh: 'Ververs',
  nobody: 'Bij deze keuze past niemand. Wijzig de keuze.',
  numbers: {
    heading: 'Ontvangers',
    caption: 'Ontvangers per status',
    columns: {
      kind: 'Status',
      found: 'Gevonden',
      ...outcomeNames,
    },
    total: 'Samen',
    list: 'Bekijk wie het zijn',
    unreachable: (count: number) =>
      `${people(count)} zonder account ${count === 1 ? 'leest' : 'lezen'} dit bericht niet. Neem zo nodig zelf contact op: in de dossiers staat of er een telefoonnummer is.`,
    noCycle: (count: number) =>
      `Voor ${people(count)} loopt geen cyclus. Daarom kunnen we de tekst niet invullen en gaat het bericht daar niet heen.`,
    passedOver: (count: number) =>
      `${people(count)} ${count === 1 ? 'paste' : 'pasten'} bij het versturen niet meer bij je keuze en ${count === 1 ? 'kreeg' : 'kregen'} het niet.`,
  },
  receivers: {
    title: 'Ontvangers van het bericht',
    lead: 'We leggen vast dat je ziet wie het zijn.',
    caption: 'Ontvangers',
    columns: { name: 'Naam', number: 'Nummer', kind: 'Status', outcome: 'Bericht' },
    legend: 'Wie',
    all: 'Iedereen',
    empty: { heading: 'Geen ontvangers gevonden', text: 'Geen enkele ontvanger past bij wat je koos.' },
    back: 'Terug naar het bericht',
  },
  previews: {
    heading: 'Zo ziet het eruit',
    lead: 'Per status één voorbeeld, met de cijfers van iemand die het krijgt. De mail is voor iedereen gelijk en zegt alleen dat er een bericht is.',
    of: (kind: string, count: number) => `${kind}: ${people(count)}`,
    mail: 'De mail erbij',
    exampleName: 'J. Voorbeeld',
    linkInMail: 'een link naar Berichten in Mijn LKLR',
  },
  send: {
    heading: 'Versturen',
    lead: (perMinute: number) =>
      `We versturen hoogstens ${figure(perMinute)} per minuut. Je kunt tussendoor stoppen en later verdergaan. Dan kijken we opnieuw of iedereen nog bij je keuze past.`,
    sure: (count: number) => `Ja, stuur dit bericht aan ${people(count)}.`,
    sureInSentence: 'de bevestiging',
    submit: 'Verstuur',
  },
  change: 'Wijzig het bericht of de keuze',
  count: 'Zoek opnieuw',
  stop: 'Stop met versturen',
  resume: 'Ga verder met versturen',
  otherwise: 'Wijzigen of intrekken',
  withdraw: {
    sure: 'Ja, trek dit bericht in. Wie het nog niet heeft, krijgt het niet meer.',
    inSentence: 'de bevestiging',
    submit: 'Trek het bericht in',
  },
  stoppedLead: 'Wie het bericht al heeft, houdt het. De anderen krijgen het pas als een beheerder verdergaat.',
  notDone: 'Er is niets veranderd',
  meanwhile:
    'Dit bericht is intussen veranderd, misschien door een collega. Hieronder zie je hoe het er nu voor staat.',
  back: 'Alle berichten',
  done: {
    bewaard: 'Het bericht is bewaard.',
    gezocht: 'We zoeken de ontvangers opnieuw.',
    begonnen: 'Het versturen is begonnen.',
    gestopt: 'Het versturen is gestopt.',
    ingetrokken: 'Het bericht is ingetrokken.',
  },
};

export type MailingDone = keyof typeof mailingText.done;

const missing = (amount: Hundredths) => `mist minstens ${points(decimalOf(amount))}`;

/** The selection in a line, every part of it that matters. */
export function selectionText(filters: MailingFilters): string {
  const { kinds, cycleEndsBy, pointsShort, accreditedShort, document, organisation } = filters;
  const parts = [
    kinds.map((kind) => inSentence(receiverKindNames[kind])).join(' of '),
    ...(cycleEndsBy === null ? [] : [`cyclus eindigt uiterlijk op ${formatDate(cycleEndsBy)}`]),
    ...(pointsShort === null ? [] : [missing(pointsShort)]),
    ...(accreditedShort === null ? [] : [`${missing(accreditedShort)} die geaccrediteerd zijn`]),
    ...(document === null ? [] : [`heeft ${documentInSentence[document]} niet aangevinkt`]),
    ...(organisation === '' ? [] : [`werkt nu bij ${organisation}`]),
  ];
  return parts.join('; ');
}

export const mailingReasonTexts: ReasonTexts<MailingActReason> = {
  mailing_unknown: () => 'Dit bericht is er niet.',
  changed_meanwhile: () =>
    'Een collega heeft net iets met dit bericht gedaan. Laad de pagina opnieuw en kijk eerst hoe het er nu voor staat.',
  mailing_not_now: () => 'Het bericht is intussen verder. Laad de pagina opnieuw en kijk hoe het ervoor staat.',
  mailing_without_receivers: () => 'Niemand krijgt dit bericht. Wijzig eerst de keuze.',
};
