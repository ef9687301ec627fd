import type { ApplicationReason } from '@/lib/application/application-states';
import type { CaseOrder, CaseQueueState } from '@/lib/application/case-queue';
import { applicationStateNames } from '@/lib/text/nl/application/application';
import { days } from '@/lib/text/nl/shared/amounts';
import { counted, formatCount } from '@/lib/text/nl/shared/format';
import type { Field } from '@/lib/text/nl/shared/forms';
import { workFilterText, workQueueText } from '@/lib/text/nl/shared/work-queue';

/** /beheer */
export const managementText = {
  title: 'Beheer',
  waiting: (count: number) => {
    if (count === 0) return 'Er wachten geen aanvragen.';
    return count === 1 ? 'Er wacht 1 aanvraag.' : `Er wachten ${formatCount(count)} aanvragen.`;
  },
};

/** /beheer/aanvragen and /beoordelen. Dates are printed as in tables. */
export const queueText = {
  ...workQueueText,
  title: 'Aanvragen',
  caption: 'Lijst met aanvragen',
  columns: {
    name: 'Naam',
    organisation: 'Organisatie',
    state: 'Status',
    holder: 'Bij wie',
    submittedOn: 'Ingediend',
    age: 'Wacht al',
    answerBy: 'Antwoord uiterlijk',
  },
  alike: (count: number) => `${counted(count, 'andere aanvraag', 'andere aanvragen')} bij deze organisatie`,
  maybeDouble: 'misschien dubbel',
  late: 'te laat',
  found: (count: number) => `${counted(count, 'aanvraag', 'aanvragen')} gevonden.`,
  empty: {
    heading: 'Er wachten geen aanvragen',
    text: 'Zodra iemand een aanvraag indient, staat die hier.',
  },
  nothingFound: {
    heading: 'Geen aanvraag gevonden',
    text: 'Er is gezocht, maar geen aanvraag past bij wat je koos. Kies minder, of zoek op een ander woord.',
  },
  filter: {
    ...workFilterText,
    text: 'Naam of e-mailadres',
    textHint: 'Alle woorden moeten voorkomen. Je mag ze korter typen.',
    stands: {
      open: 'Alles wat open is',
      decision: 'Wacht op beslissing',
      answer: 'Wacht op de aanvrager',
      ended: 'Afgerond',
    } satisfies Record<CaseQueueState, string>,
    organisation: 'Organisatie',
    orders: {
      oldest: 'langst wachtend eerst',
      name: 'op naam',
      answer: 'op de dag van het antwoord',
    } satisfies Record<CaseOrder, string>,
  },
  next: 'Volgende aanvraag',
  noNext: 'Er wacht nu geen aanvraag meer die jij kunt oppakken.',
  states: applicationStateNames,
};

/** /beheer/aanvragen/ID: the facts on the left, the decision on the right, the history below. */
export const caseText = {
  title: (name: string) => `Aanvraag van ${name}`,
  back: 'Terug naar de aanvragen',
  viewedNote: 'We leggen vast dat je dit dossier hebt bekeken.',
  facts: {
    heading: 'Gegevens',
    publicName: 'Naam in het register',
    birthName: 'Eigen achternaam',
    partnerName: 'Naam van partner',
    loginEmail: 'E-mailadres om in te loggen',
    privateEmail: 'Eigen e-mailadres',
    privatePhone: 'Eigen telefoonnummer',
    appointments: 'Aanstellingen',
    none: 'niet ingevuld',
  },
  term: {
    submittedOn: (date: string) => `Ingediend op ${date}`,
    answerBy: (date: string) => `Antwoord uiterlijk op ${date}`,
    late: (lateDays: number) => `De termijn is ${days(lateDays)} voorbij.`,
  },
  requirements: {
    heading: 'De vier eisen',
    allMet: 'Aan alle vier de eisen voldaan, bij het indienen en vandaag',
    asOfSubmission: (date: string) => `Bij het indienen (${date})`,
    asOfToday: (date: string) => `Vandaag (${date})`,
    changed: 'Sinds het indienen is er iets veranderd. Bij je beslissing telt hoe het bij het indienen was.',
  },
  historyHeading: 'Geschiedenis',
  historyColumns: { at: 'Wanneer', what: 'Wat' },
};

const decisionFields = {
  appointmentCheck: {
    label: 'Hoe heb je de aanstelling gecontroleerd?',
    inSentence: 'hoe je de aanstelling hebt gecontroleerd',
  },
  checkedOn: {
    label: 'Gecontroleerd op',
    inSentence: 'de dag van de controle',
    hint: 'Bijvoorbeeld 1-2-2026.',
  },
  checkNote: {
    label: 'Notitie bij de controle',
    inSentence: 'de notitie',
    hint: 'Bijvoorbeeld wie je hebt gesproken. De aanvrager krijgt dit niet te zien in Mijn LKLR.',
  },
  reasons: { label: 'Waarom wijs je de aanvraag af?', inSentence: 'de redenen' },
  linkTo: {
    label: 'Welk nummer krijgt deze persoon?',
    inSentence: 'het nummer',
    hint: 'Koppel als het dezelfde persoon is. Dan blijft het oude nummer, en de gegevens worden die van deze aanvraag.',
  },
  newNumberReason: {
    label: 'Waarom krijgt deze persoon een nieuw nummer?',
    inSentence: 'waarom deze persoon een nieuw nummer krijgt',
    hint: 'Vul dit in als je een nieuw nummer geeft. Schrijf op hoe je weet dat het niet dezelfde persoon is. Alleen collega’s lezen dit.',
  },
  replaceAccount: {
    label:
      'Bij die registratie hoort een account dat in gebruik is. Ik weet zeker dat het dezelfde persoon is: koppel de registratie los van dat account.',
    inSentence: 'het loskoppelen van het andere account',
  },
  explanation: {
    label: 'Toelichting voor de aanvrager',
    inSentence: 'de toelichting',
    hint: 'Schrijf wat er niet klopt en wat iemand eraan kan doen. Alleen de aanvrager leest je redenen en je toelichting, in Mijn LKLR.',
  },
} satisfies Record<string, Field>;

/** Recording the check and deciding. Times are printed, such as "23 november 2026 om 14.03 uur". */
export const decisionText = {
  heading: 'Beslissing',
  choose: 'Wat doe je?',
  notDone: 'Je beslissing is niet genomen',
  fields: decisionFields,
  approve: {
    heading: 'In het register opnemen',
    submit: 'Registreer deze persoon',
    confirm: (name: string) =>
      `${name} krijgt een nummer, staat meteen in het openbare register en krijgt een mail dat er nieuws is.`,
    newNumber: 'Geef een nieuw nummer',
    link: (number: string, name: string, state: string) => `Koppel aan ${number} (${name}, ${state})`,
    maybeDouble:
      'Veel wijst erop dat deze persoon al in het register staat of al een aanvraag heeft. Kies daarom zelf.',
    blocked: 'Deze aanvraag voldeed bij het indienen niet aan alle eisen. Opnemen in het register kan daarom niet.',
    done: (name: string, number: string) => `${name} staat nu in het register met nummer ${number}.`,
  },
  reject: {
    heading: 'Afwijzen',
    submit: 'Wijs deze aanvraag af',
    confirm: (name: string) => `Je wijst de aanvraag van ${name} af. De aanvrager krijgt een mail dat er nieuws is.`,
    later: 'Afwijzen kan pas als de termijn voor het antwoord voorbij is.',
    done: (name: string) => `De aanvraag van ${name} is afgewezen.`,
  },
  taken: {
    heading: 'Er is al beslist',
    approved: (who: string, when: string) => `${who} heeft deze persoon geregistreerd op ${when}.`,
    rejected: (who: string, when: string) => `${who} heeft deze aanvraag afgewezen op ${when}.`,
    nothingDone: 'Wat jij net koos, is niet uitgevoerd.',
    check: (way: string, date: string) => `Aanstelling gecontroleerd: ${way}, op ${date}`,
    newNumber: (reason: string) => `Nieuw nummer, hoewel er misschien al een registratie was: ${reason}`,
  },
  waits: 'Deze aanvraag wacht op een antwoord van de aanvrager. In het register opnemen kan pas daarna.',
  withdrawn: 'De aanvrager heeft deze aanvraag ingetrokken. Je hoeft niets meer te beslissen.',
  ownCase: 'Dit is je eigen aanvraag. Over je eigen aanvraag beslis je niet; een andere beheerder doet dat.',
};

/** Why a decision was refused by its own facts alone; the others have their own sentences. */
export type DecisionRefusal =
  | ApplicationReason['code']
  | 'application_unknown'
  | 'changed_meanwhile'
  | 'registration_changed'
  | 'registration_in_use'
  | 'number_not_chosen'
  | 'new_number_without_reason'
  | 'ask_a_manager';

export const decisionRefusals = {
  not_open: 'Deze aanvraag is al afgesloten. Je kunt er niet meer over beslissen.',
  wrong_state: 'Deze aanvraag is nog niet ingediend, of wacht op antwoord van de aanvrager. Beslissen kan nu niet.',
  own_application: 'Dit is je eigen aanvraag. Vraag een andere beheerder om te beslissen.',
  requirements_not_met:
    'Deze aanvraag voldeed bij het indienen niet aan alle eisen. Opnemen in het register kan daarom niet.',
  information_term_running: 'De aanvrager heeft nog tijd om te antwoorden. Afwijzen kan pas als die tijd voorbij is.',
  application_unknown: 'Deze aanvraag is er niet, of is nooit ingediend.',
  changed_meanwhile: 'De aanvraag is veranderd terwijl jij ernaar keek. Bekijk wat er nu staat en beslis dan opnieuw.',
  registration_changed:
    'De registratie waaraan je wilt koppelen, is veranderd terwijl jij keek. Laad de pagina opnieuw en kies nog eens.',
  registration_in_use: 'Bij die registratie hoort een account dat in gebruik is. Zet eerst het vinkje daarvoor.',
  number_not_chosen: 'Kies welk nummer deze persoon krijgt.',
  new_number_without_reason: 'Schrijf op waarom deze persoon een nieuw nummer krijgt.',
  ask_a_manager:
    'Koppelen aan een registratie doet alleen een beheerder. Geef de aanvraag terug, dan kijkt die ernaar.',
} satisfies Record<DecisionRefusal, string>;
