import type { PublicStatus } from '@/lib/register/public-entry';
import type { QueryReason } from '@/lib/register/query';

export const publicStatusTexts = {
  registered: {
    label: 'Geregistreerd',
    explanation:
      'Geregistreerd: deze persoon is opgenomen in het register van leerplichtambtenaren en RMC-medewerkers.',
  },
  certified: {
    label: 'Gecertificeerd',
    explanation:
      'Gecertificeerd: deze persoon is geregistreerd en heeft laten zien dat hij of zij het vak goed bijhoudt.',
  },
} satisfies Record<PublicStatus, { label: string; explanation: string }>;

export const queryReasonTexts = {
  empty: 'Vul een achternaam, voorletters of een registratienummer in.',
  too_short:
    'Wat je typte, is te kort om mee te zoeken. Vul minstens twee letters van een naam in, of een registratienummer.',
  too_long: 'Wat je typte, is te lang om mee te zoeken. Vul alleen een naam of een nummer in.',
} satisfies Record<QueryReason['code'], string>;

export const searchTexts = {
  title: 'Zoek in het register',
  byMailbox: 'Op e-mailadres kun je hier niet zoeken. Vul een achternaam, voorletters of een registratienummer in.',
  found: (count: number) => (count === 1 ? '1 persoon gevonden' : `${count} mensen gevonden`),
  foundMoreThan: (most: number) => `Meer dan ${most} mensen gevonden`,
  firstOf: (shown: number) => `Dit zijn de eerste ${shown}. Zet voorletters bij de achternaam om er minder te zien.`,
  firstOfMoreThan: (shown: number) =>
    `Dit zijn de eerste ${shown}, op volgorde van de naam waarop je zocht. Zet voorletters bij de achternaam om er minder te zien.`,
  lettersHeading: 'Of kies de eerste voorletter',
  /** Y and IJ are searched as one letter, which sorts under the I. */
  letter: (folded: string) => (folded === 'i' ? 'I, IJ, Y' : folded.toUpperCase()),
  withFirstInitial: (letter: string) => `Dit zijn de mensen met ${letter} als eerste voorletter.`,
  allInitials: 'Toon alle voorletters',
  byOtherName: (count: number) =>
    `Gevonden op een andere achternaam van ${count === 1 ? 'deze persoon' : 'deze mensen'}`,
  nobodyHas: (words: string[]) =>
    `Niemand in het register heeft ${words.map((word) => `‘${word}’`).join(' of ')} in de naam.`,
  nothing: (typed: string) => `Niemand gevonden met ‘${typed}’`,
  nothingExplained: 'De zoekvraag is goed verwerkt. Niemand in het openbare register past erbij.',
  tryHeading: 'Wat je kunt proberen',
  tryThese: [
    'Zoek op achternaam en voorletters. Voornamen staan niet in het register.',
    'Laat voorletters weg als je ze niet zeker weet.',
    'Iemand kan onder een andere achternaam bekend zijn, zoals de naam van een partner. Probeer die ook.',
    'Vraag de persoon om het registratienummer. Daarmee weet je zeker dat je de juiste persoon hebt.',
  ],
  tryTheseForNumber: [
    'Kijk of je het nummer goed hebt overgenomen.',
    'Zoek op achternaam en voorletters.',
    'Vraag de persoon zelf om het registratienummer.',
  ],
  notTogether: 'De zoekvraag is goed verwerkt. In het openbare register horen deze naam en dit nummer niet bij elkaar.',
  tryTheseApart: [
    'Zoek op het nummer alleen. Dan zie je of het in het register staat, en bij wie.',
    'Zoek op de naam alleen. Iemand kan onder een andere achternaam bekend zijn.',
    'Kijk of je de naam en het nummer goed hebt overgenomen.',
  ],
  severalOfOneName: 'Staan er meer mensen met dezelfde naam? Vraag dan om het registratienummer.',
  choicesHeading: 'Bedoel je misschien',
  spellingChoice: (surname: string) => `Zoek op ${surname}`,
  tooOften: {
    heading: 'Even wachten',
    text: 'Je hebt kort na elkaar heel vaak gezocht. We hebben nu niet gezocht. Wacht een minuut en probeer het opnieuw.',
  },
  tookTooLong: {
    heading: 'Het zoeken duurde te lang',
    text: 'We zijn gestopt met zoeken. Er is dus geen antwoord: je weet nu niet of iemand in het register staat. Zet voorletters bij de achternaam of typ de naam verder uit, en zoek opnieuw.',
  },
  tooOftenToday: {
    heading: 'Morgen weer',
    text: ({ contactEmail }: { contactEmail: string }) =>
      `Vanaf jouw netwerk is vandaag heel vaak gezocht. We hebben nu niet gezocht. Probeer het morgen opnieuw. Heb je meer nodig, bijvoorbeeld voor een controle van veel mensen? Mail dan naar ${contactEmail}.`,
  },
  unavailable: {
    heading: 'Het register kan nu geen antwoord geven',
    text: 'Er is niet gezocht. Dit zegt dus niets over wie er in het register staat. Probeer het over een paar minuten opnieuw.',
  },
};

/** The page of one number. Dates and times are printed, such as "23 november 2026" and "14.03 uur". */
export const numberTexts = {
  numberLabel: 'Registratienummer',
  statusLabel: 'Status',
  backToResults: 'Terug naar de zoekresultaten',
  somebodyElse: 'Zoek iemand anders',
  whatItTakes: 'Bekijk wat daarvoor nodig is',
  tools: {
    address: 'Adres van deze pagina',
    qr: 'QR-code met het adres van deze pagina',
    print: 'Druk af',
    copy: 'Kopieer het adres',
    byHand: 'Afdrukken doe je met je browser. Wil je deze pagina aan iemand geven? Kopieer dan het adres hierboven.',
    copied: 'Het adres is gekopieerd.',
    selected: 'Kopiëren lukte niet. Het adres is geselecteerd: kopieer het zelf, bijvoorbeeld met Ctrl+C.',
  },
  never: {
    heading: 'Wat het register nooit zegt',
    items: ['of iemand eerder in het register stond', 'waarom iemand wel of niet gecertificeerd is'],
    moment: 'De status geldt voor het moment van de controle. Kijk opnieuw als je het later nog eens zeker wilt weten.',
  },
  checked: (date: string, time: string) => `Gecontroleerd op ${date} om ${time}`,
  absent: {
    heading: 'Dit nummer staat nu niet in het register',
    text: 'Op dit moment hoort dit nummer bij niemand in het openbare register.',
    provesHeading: 'Wat zegt dit wel en niet?',
    proves:
      'Iemand die zegt nu met dit nummer in het register te staan, vind je hier niet. Kijk eerst of je het nummer goed hebt overgenomen.',
    provesNot:
      'Het zegt niet waarom het nummer er niet staat, en ook niet dat iemand zijn werk niet goed of niet bevoegd doet. Sommige mensen staan om hun veiligheid niet in het openbare register. Twijfel je? Vraag het de beheerder.',
    contact: 'Bel of mail de beheerder',
    searchByName: 'Zoek op naam',
  },
};
