import type { AccreditationReason } from '@/lib/courses/accreditation-states';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { inSentence } from '@/lib/text/nl/shared/format';
import { accreditationStateNames } from './courses';

/** /opleider/opleidingen. */
export const courseListText = {
  title: 'Opleidingen',
  lead: 'Alle opleidingen van jullie organisatie, en hoe het met de accreditatie staat.',
  caption: 'Jullie opleidingen, de nieuwste eerst',
  columns: { title: 'Opleiding', provider: 'Organisatie', state: 'Status', until: 'Geaccrediteerd tot en met' },
  add: 'Nieuwe opleiding',
  empty: {
    heading: 'Er is nog geen opleiding',
    text: 'Maak een opleiding en vraag accreditatie aan. Dan krijgen deelnemers er geaccrediteerde punten voor.',
  },
  search: {
    label: 'Zoek in jullie opleidingen',
    words: 'Woorden uit de titel',
    submit: 'Zoek',
    all: 'Toon alles',
    none: {
      heading: 'Geen opleiding gevonden',
      text: 'Geen titel past bij wat je zoekt. Zoek op een ander woord, of toon alles.',
    },
  },
  notAccredited: 'niet geaccrediteerd',
  asked: 'vraag aan jullie',
};

/** /opleider/opleidingen/nieuw and ID. */
export const coursePageText = {
  addTitle: 'Nieuwe opleiding',
  editTitle: 'Opleiding invullen',
  edit: 'Vul in of pas aan',
  backToCourse: 'Naar de opleiding',
  addLead: 'Wat je invult, wordt vanzelf bewaard. Je hoeft niet alles in één keer in te vullen.',
  save: 'Bewaar',
  chooseType: 'Kies een soort',
  chooseProvider: 'Kies een organisatie',
  conditionsOf: (type: string) => `Voorwaarden van ‘${type}’`,
  contentsHeading: 'De opleiding',
  returned: { heading: 'De beheerder vraagt om een aanvulling', next: 'Vul aan wat ontbreekt en dien opnieuw in.' },
  submit: {
    heading: 'Accreditatie aanvragen',
    blockedHeading: 'Je kunt nog geen accreditatie aanvragen',
    blockedText: 'Dit ontbreekt nog:',
    fee: (amount: string, vat: string, total: string) => `De aanvraag kost ${amount}, met btw (${vat}) samen ${total}.`,
    fixed: (amount: string) => `De prijs ligt al vast: ${amount} zonder btw. Opnieuw indienen kost niets extra.`,
    invoice:
      'Met indienen ligt de prijs vast en maken we een factuur. Ook als je de aanvraag daarna intrekt of als de opleiding wordt afgewezen, betaal je.',
    answer: (weeks: string) => `Je hoort binnen ${weeks} wat de uitkomst is.`,
    button: 'Vraag accreditatie aan',
    again: 'Dien opnieuw in',
  },
  accredited: {
    heading: 'Accreditatie',
    period: (from: string, to: string) => `Geldt van ${from} tot en met ${to}.`,
    ended: (on: string) => `Beëindigd: een uitvoering die na ${on} begint, hoort er niet meer bij.`,
    worth: (units: string, points: string, category: string) =>
      `Vastgesteld op ${units}. Dat waren bij de beslissing ${points} in categorie ${category}.`,
    explanation: 'Toelichting bij de beslissing',
    rule: 'Een uitvoering hoort bij de accreditatie die geldt op de eerste dag van de uitvoering.',
    newer: 'Jullie zijn bezig met een nieuwe versie of een verlenging. Tot de beslissing geldt wat hier staat.',
  },
  rejected: { heading: 'Waarom de opleiding is afgewezen', explanation: 'Toelichting' },
  objection: (until: string, address: string) =>
    `Ben je het er niet mee eens? Dan kun je tot en met ${until} bezwaar maken. Schrijf aan ${address} en leg uit waarom.`,
  objectionPassed: (until: string) => `Bezwaar maken kon tot en met ${until}.`,
  promised: (on: string) =>
    `Je hoort uiterlijk op ${on} wat de uitkomst is. Stellen we een vraag, dan telt het wachten op je antwoord niet mee.`,
  question: {
    heading: 'Een vraag aan jullie',
    due: (on: string) => `Antwoord uiterlijk op ${on}. Tot je antwoord er is, ligt de beoordeling stil.`,
    submit: 'Verstuur het antwoord',
    asked: (on: string) => `Gevraagd op ${on}`,
    answered: (on: string) => `Beantwoord op ${on}`,
    closed: 'Niet beantwoord; de aanvraag is afgerond.',
    earlier: 'Eerdere vragen',
  },
  answerField: { label: 'Jullie antwoord', inSentence: 'het antwoord' },
  actions: {
    heading: 'Wat je kunt doen',
    particulars: 'Pas trainers, regio, prijs of website aan',
    newVersion: 'Maak een nieuwe versie',
    newVersionHint:
      'Verandert het programma of het aantal uren? Dan beoordelen we de opleiding opnieuw. De nieuwe versie begint met alles wat er nu staat.',
    renew: 'Vraag verlenging aan',
    renewHint: 'De verlenging begint met alles wat er nu staat. Zolang de accreditatie geldt, kost die minder.',
    withdraw: 'Trek deze aanvraag in',
    dropDraft: 'Trek dit concept in',
  },
  withdraw: {
    title: 'Accreditatieaanvraag intrekken',
    lead: 'De aanvraag stopt. Wil je later toch accreditatie? Maak dan een nieuwe versie en vraag opnieuw aan.',
    paid: 'De factuur van deze aanvraag vervalt niet.',
    submit: 'Trek de aanvraag in',
    stay: 'Laat de aanvraag staan',
    draft: {
      title: 'Concept intrekken',
      lead: 'De opleiding blijft in jullie lijst staan als ingetrokken. Je kunt later een nieuwe versie maken, die begint met alles wat er nu staat.',
      submit: 'Trek het concept in',
      stay: 'Laat het concept staan',
    },
  },
  particulars: {
    title: 'Opleiding aanpassen',
    lead: 'Deze gegevens mag je veranderen zonder nieuwe beoordeling. Ze staan meteen zo in het overzicht van opleidingen.',
    submit: 'Bewaar',
    cancel: 'Terug zonder te bewaren',
  },
  versions: {
    heading: 'Eerdere versies',
    one: (position: number, state: string) => `Versie ${position}: ${state}`,
    until: (from: string, to: string) => `geaccrediteerd van ${from} tot en met ${to}`,
  },
  after: {
    bewaard: 'De opleiding is bewaard.',
    ingediend: 'De aanvraag is ingediend.',
    ingetrokken: 'De aanvraag is ingetrokken.',
    antwoord: 'Jullie antwoord is verstuurd. De beoordeling gaat verder.',
    aangepast: 'De opleiding is aangepast.',
    versie: 'De nieuwe versie is er. Pas aan wat verandert en vraag dan accreditatie aan.',
    document: 'Het document is verwijderd.',
  },
  back: 'Terug naar de opleidingen',
  notDone: 'Er is niets bewaard of gewijzigd',
};

/** Why something of one's own course isn't done, by its code. */
export const courseRefusals = {
  course_unknown: 'Deze opleiding is er niet, of is niet van jullie organisatie.',
  course_locked: 'Deze opleiding is ingediend. Je kunt er nu niets aan veranderen.',
  document_unknown: 'Dit document is er niet meer.',
  changed_meanwhile: 'De opleiding is veranderd terwijl jij keek. Bekijk wat er nu staat en probeer het opnieuw.',
  fee_changed:
    'De prijs is veranderd sinds je deze pagina opende. Laad de pagina opnieuw en kijk wat de aanvraag nu kost.',
  has_open_request: 'Er loopt al een aanvraag voor deze opleiding. Maak die aanvraag eerst af of trek hem in.',
  not_renewable: 'Deze accreditatie kun je niet verlengen: er is een nieuwere, of deze is beëindigd.',
  not_accredited: 'Deze opleiding is niet geaccrediteerd.',
  nothing_asked: 'Er staat geen vraag meer open.',
  already_answered: 'Er is al een antwoord verstuurd, misschien door een collega. Wat je hier typte, is er niet bij.',
};

const transitions: ReasonTexts<AccreditationReason> = {
  not_open: ({ state }) => `Deze aanvraag is afgerond: ${inSentence(accreditationStateNames[state])}.`,
  wrong_state: ({ state }) => `De aanvraag heeft nu de status: ${inSentence(accreditationStateNames[state])}.`,
  incomplete: () => 'Er ontbreekt nog iets.',
  own_request: () => 'Je hebt zelf met deze opleiding te maken. Een ander beslist erover.',
  question_open: () => 'Er staat al een vraag open. Wacht op het antwoord.',
  nothing_asked: () => courseRefusals.nothing_asked,
  not_assessed: () => 'De beoordelaars zijn nog niet klaar.',
  assessed_otherwise: () => 'De beoordelaars kwamen tot een andere uitkomst.',
  ended_already: () => 'Deze accreditatie is al beëindigd.',
};

export function accreditationReasonText(reason: AccreditationReason): string {
  return reasonText(transitions, reason);
}
