import type { CycleChoice } from '@/lib/portfolio/activity-query';
import { plural } from '@/lib/text/nl/shared/format';

/** /mijn/portfolio. Dates are printed. */
export const portfolioText = {
  title: 'Digitaal portfolio',
  lead: 'Hier bewaar je wat je doet om je vak bij te houden.',
  add: 'Activiteit toevoegen',
  photo: 'Maak een foto van je bewijs',
  fillIn: (count: number) => `Vul nog ${plural(count, 'concept', 'concepten')} in`,
  manyFiles: 'Veel bestanden tegelijk toevoegen',
  wasThere: 'Ik was bij een opleiding, maar die staat er niet bij',
  groups: 'Groepen voor intervisie en teamdagen',
  whatCounts: 'Lees wat meetelt',
  notRegistered: {
    heading: 'Je portfolio begint bij je registratie',
    text: 'Zodra je in het register staat, kun je hier activiteiten bewaren. Ook oude, voor je cv.',
    link: 'Bekijk hoe je aanvraag ervoor staat',
  },
  hasLeft: 'Je staat niet meer in het register. Je kunt je portfolio lezen, maar niets toevoegen of veranderen.',
  listHeading: 'Je activiteiten',
  listCaption: 'Activiteiten en hun punten',
  found: (total: number) => plural(total, 'activiteit', 'activiteiten'),
  empty: {
    heading: 'Er staat nog niets in je portfolio',
    text: 'Voeg je eerste activiteit toe. Een soort, een titel, een datum en het aantal uren zijn genoeg om te beginnen.',
    left: 'Je hebt geen activiteiten bewaard.',
  },
  nothingFound: { heading: 'Geen activiteiten gevonden', text: 'Kies iets anders, of bekijk alle activiteiten.' },
  beyond: { heading: 'Deze pagina bestaat niet', link: 'Ga naar de eerste pagina' },
  columns: { title: 'Activiteit', lastDay: 'Datum', units: 'Aantal', state: 'Status', points: 'Punten' },
  noDay: 'nog geen datum',
  noType: 'nog geen soort',
  noUnits: 'nog geen aantal',
  evidence: (count: number) => (count === 0 ? 'geen bewijsstuk' : plural(count, 'bewijsstuk', 'bewijsstukken')),
  isVersion: 'wijziging',
  filter: {
    heading: 'Kies wat je ziet',
    words: 'Zoek op titel of organisator',
    more: 'Meer filters',
    cycle: 'Cyclus',
    category: 'Categorie',
    state: 'Status',
    source: 'Hoe het in je portfolio kwam',
    all: 'alles',
    cycles: (choice: CycleChoice) =>
      choice.kind === 'earlier' ? 'vóór je eerste cyclus' : `${choice.start.slice(0, 4)}–${choice.end.slice(0, 4)}`,
    submit: 'Toon',
    reset: 'Toon alles',
  },
};

/** /mijn/portfolio/toevoegen and .../wijzigen */
export const activityFormText = {
  addTitle: 'Activiteit toevoegen',
  addLead: 'Vul in wat je weet. De rest kan later; wat je typt, wordt bewaard als concept.',
  fromCatalogue: 'Volg je een opleiding die geaccrediteerd is? Dan hoef je niets in te vullen.',
  toCatalogue: 'Kies een opleiding uit het register',
  editTitle: 'Activiteit aanpassen',
  draftLead: 'Wat je typt, wordt vanzelf bewaard. Alleen jij ziet het.',
  correctLead: 'Deze activiteit is al ingediend. Wat je hier bewaart, ziet de beoordelaar.',
  more: 'Meer over deze activiteit',
  chooseType: 'Kies een soort',
  notOnDay: (name: string) => `${name} (niet op deze datum)`,
  conditionsOf: (name: string) => `Voorwaarden: ${name}`,
  example: (example: string) => `Voorbeeld: ${example}`,
  evidenceRequired: 'Hier hoort een bewijsstuk bij.',
  noEvidence: 'Een bewijsstuk mag, maar hoeft niet.',
  allConditions: 'Voorwaarden van alle soorten',
  remarks: 'Goed om te weten',
  save: 'Bewaar en ga verder',
  correct: 'Bewaar de aanpassing',
};

/** /mijn/portfolio/ID/invullen: beside its evidence. */
export const fillInText = {
  title: 'Activiteit invullen',
  mendTitle: 'Activiteit herstellen',
  place: ({ number, of }: { number: number; of: number }) => `${number} van ${of}`,
  heading: 'Waar is dit bewijs van?',
  offered: 'Soort en datum zijn overgenomen van de vorige activiteit. Pas ze aan als ze niet kloppen.',
  saved: (title: string) => `‘${title}’ is bewaard.`,
  rejected: 'Waarom de activiteit is afgewezen',
  saveAndNext: 'Bewaar en volgende',
  save: 'Bewaar',
  skip: 'Sla over',
  toHandingIn: 'Naar het overzicht',
};

/** /mijn/portfolio/indienen: what began as files, together. */
export const handInText = {
  title: 'Activiteiten indienen',
  complete: (count: number) =>
    count === 1 ? '1 activiteit is helemaal ingevuld' : `${count} activiteiten zijn helemaal ingevuld`,
  incomplete: (count: number) =>
    count === 1 ? '1 activiteit is nog niet af' : `${count} activiteiten zijn nog niet af`,
  submit: (count: number) => (count === 1 ? 'Dien de activiteit in' : `Dien alle ${count} activiteiten in`),
  submitted: (count: number) => (count === 1 ? 'De activiteit is ingediend.' : `${count} activiteiten zijn ingediend.`),
  left: (count: number) =>
    count === 1
      ? 'Eén activiteit is niet ingediend, omdat er iets aan veranderd is. Bekijk die opnieuw.'
      : `${count} activiteiten zijn niet ingediend, omdat er iets aan veranderd is. Bekijk ze opnieuw.`,
  nothing: 'Er wacht niets meer om in te dienen',
  photo: 'Maak nog een foto',
  toPortfolio: 'Naar je portfolio',
};

/** /mijn/portfolio/ID */
export const activityText = {
  untitled: 'Activiteit zonder titel',
  /** In the browser's title. */
  done: (title: string) => `Gelukt: ${title}`,
  after: {
    bewaard: 'De activiteit is bewaard.',
    gekozen:
      'De opleiding staat in je portfolio. Sta je op de lijst van de opleider, dan komen de punten hier vanzelf bij.',
    'was-gekozen': 'Deze opleiding stond al in je portfolio.',
    ingediend: 'De activiteit is ingediend.',
    ingetrokken: 'De activiteit is ingetrokken.',
    verwijderd: 'Het concept is verwijderd.',
    kopie: 'De kopie staat klaar. Vul de datum in en voeg het bewijsstuk toe.',
    antwoord: 'Je antwoord is verstuurd. De beoordeling gaat verder.',
    gemeld: 'Dank je. De beheerder kijkt ernaar en laat je weten wat eruit komt.',
  },
  factsHeading: 'Wat je hebt ingevuld',
  facts: {
    type: 'Soort',
    days: 'Datum',
    units: 'Aantal',
    organiser: 'Organisator',
    role: 'Je rol',
    learned: 'Wat je hebt geleerd',
    confirmation: 'Bevestigd door',
    submittedAt: 'Ingediend op',
  },
  notFilledIn: 'niet ingevuld',
  confirmedBy: ({ group, members }: { group: string; members: number }) =>
    `${plural(members, 'lid', 'leden')} van de groep ‘${group}’`,
  period: (first: string, last: string) => `${first} tot en met ${last}`,
  accredited: 'Geaccrediteerde opleiding',
  credited: 'Van een presentielijst',
  creditedHeading: 'Over deze activiteit',
  creditedMeaning: (provider: string, title: string, when: string) =>
    `Je staat op de presentielijst van ‘${title}’ van ${provider}. Sinds ${when} staat dat daarom vanzelf in je portfolio.`,
  plannedMeaning: 'Alleen jij ziet dit plan.',
  claimedMeaning:
    'Je hebt gemeld dat je hierbij was. Wordt dat bevestigd, dan komen de punten vanzelf: je hoeft niets in te dienen. Bewijsstukken hieronder kan ook de beheerder openen.',
  ofRun: (title: string, provider: string) => `Hoort bij de opleiding ‘${title}’ van ${provider}.`,
  takenOver: 'Overgenomen uit het vorige register',
  takenOverMeaning: (reference: string) =>
    `De activiteit is overgenomen uit het vorige register en telt mee. Het kenmerk was daar ${reference}.`,
  frozen: 'Deze activiteit telde mee voor je certificering. Je kunt er niets meer aan veranderen.',
  changeOfFrozen: {
    text: 'Dit is een wijziging van een activiteit die meetelde voor je certificering. Die activiteit ligt vast. Daarom kun je deze wijziging alleen nog verwijderen of intrekken.',
    link: 'Bekijk de activiteit die meetelde',
  },
  superseded: { text: 'Van deze activiteit is er een nieuwere versie.', link: 'Bekijk de nieuwste versie' },
  isChange: {
    text: 'Dit is een wijziging van een goedgekeurde activiteit. Tot er een beslissing is, telt de goedgekeurde mee.',
    link: 'Bekijk de goedgekeurde activiteit',
  },
  changeOpen: {
    text: 'Je bent bezig met een wijziging. Tot die is goedgekeurd, telt deze versie mee.',
    link: 'Bekijk de wijziging',
  },
  asked: {
    heading: 'Er is een vraag over deze activiteit',
    dueOn: (date: string) => `Antwoord uiterlijk op ${date}.`,
    link: 'Beantwoord de vraag',
  },
  remarksHeading: 'Goed om te weten',
  duplicate: {
    heading: 'Staat dit er al?',
    text: 'Op dezelfde dag heb je iets bewaard dat hierop lijkt. Is het iets anders? Dan hoef je niets te doen.',
  },
  submit: {
    heading: 'Indienen',
    blockedHeading: 'Je kunt nog niet indienen',
    plannedHeading: 'Indienen kan later',
    blockedText: 'Dit is nog niet in orde:',
    mend: 'Vul dit aan',
    lead: 'Klopt alles? Dien de activiteit dan in.',
    button: 'Dien de activiteit in',
    toCalendar: 'Zet de activiteit in je agenda',
    fileRefused: 'De activiteit is nog niet ingediend, omdat een bestand niet is toegevoegd.',
  },
  calendar: {
    product: 'LKLR',
    fileName: 'activiteit.ics',
    description: (address: string) => `Dien de activiteit daarna in, met bewijs: ${address}`,
  },
  actionsHeading: 'Wat kun je doen?',
  edit: 'Pas de activiteit aan',
  copy: 'Maak een kopie',
  copyHint: 'Doe je dit vaker? Maak dan een kopie. De datum en de bewijsstukken gaan niet mee.',
  withdraw: 'Trek de activiteit in',
  remove: 'Verwijder het concept',
  change: 'Wijzig de goedgekeurde activiteit',
  changeHint: 'Je maakt een nieuwe versie, die opnieuw wordt beoordeeld. Tot de beslissing telt deze versie mee.',
  mend: 'Herstel de activiteit',
  mendHint:
    'Je maakt een nieuwe versie met dezelfde gegevens en bewijsstukken. Verbeter de gegevens en dien de activiteit opnieuw in.',
  claim: 'Bekijk hoe het staat met je melding dat je erbij was',
  notOnList: 'Was dit een geaccrediteerde opleiding? Meld dat je niet op de lijst staat',
  dispute: 'Klopt hier iets niet? Laat het weten',
  notDone: 'Er is niets veranderd aan de activiteit',
  back: 'Terug naar je portfolio',
  backToActivity: 'Terug naar de activiteit',
};

/** /mijn/portfolio/ID/klopt-niet */
export const disputeText = {
  title: 'Klopt hier iets niet?',
  lead: 'Deze activiteit heb je niet zelf opgenomen. Schrijf wat er niet klopt. De beheerder kijkt ernaar; tot die tijd verandert er niets.',
  field: {
    label: 'Wat klopt er niet?',
    inSentence: 'wat er niet klopt',
    hint: 'Bijvoorbeeld: het waren acht uur, of ik was er niet bij. Zet er niets in over jongeren of ouders.',
  },
  submit: 'Verstuur',
  stay: 'Terug naar de activiteit',
  /** As a manager reads it in the dossier. */
  note: ({ title, reference }: { title: string; reference: string }, words: string) =>
    `Klopt niet volgens de geregistreerde: ‘${title}’${reference && ` (kenmerk ${reference})`}.\n\n${words}`,
};

/** What was asked and decided, over all versions of an activity. */
export const activityHistoryText = {
  heading: 'Geschiedenis',
  approved: (date: string) => `Goedgekeurd op ${date}`,
  approvedWithSample: (date: string) =>
    `Goedgekeurd op ${date}, samen met de steekproef uit je aanvraag voor certificering`,
  rejected: (date: string) => `Afgewezen op ${date}`,
  asked: (date: string) => `Vraag op ${date}`,
  answered: (date: string) => `Antwoord op ${date}`,
  open: (date: string) => `Wacht op je antwoord, uiterlijk op ${date}.`,
  closed: 'Niet beantwoord: de activiteit is ingetrokken.',
  earlier: 'Eerdere versie',
};

/** .../intrekken, .../verwijderen, .../indienen and .../antwoord */
export const activityActText = {
  submit: {
    title: 'Activiteit indienen',
    lead: 'Kijk nog één keer of alles klopt.',
    changed: 'De activiteit is veranderd terwijl jij ernaar keek. Er is nog niets ingediend.',
    evidenceHeading: 'Zonder bewijs telt dit nog niet mee',
    evidence:
      'Voor deze activiteit heb je bewijs nodig, en er is nog geen bewijsstuk. Je kunt het later toevoegen, tot iemand aan de beoordeling begint. Toch indienen?',
    without: 'Ja, dien in zonder bewijs',
    submit: 'Ja, dien de activiteit in',
    add: 'Nee, voeg eerst bewijs toe',
    stay: 'Nee, nog niet',
  },
  withdraw: {
    title: 'Activiteit intrekken',
    lead: 'Weet je het zeker? De activiteit telt dan niet meer mee en wordt niet meer beoordeeld. Je kunt de activiteit blijven lezen.',
    approved: 'Deze activiteit is goedgekeurd. Trek je de activiteit in, dan ben je de punten kwijt.',
    submit: 'Ja, trek de activiteit in',
    stay: 'Nee, laat de activiteit staan',
  },
  remove: {
    title: 'Concept verwijderen',
    lead: 'Weet je het zeker? Het concept en de bewijsstukken erbij zijn daarna weg.',
    submit: 'Ja, verwijder het concept',
    stay: 'Nee, laat het staan',
  },
  answer: {
    title: 'Vraag over je activiteit',
    lead: 'Na je antwoord gaat de beoordeling verder.',
    dueOn: (date: string) => `Antwoord uiterlijk op ${date}.`,
    termPassed: (date: string) =>
      `De termijn liep tot en met ${date}. Antwoorden kan nog, zolang er niet is beslist. Doe het zo snel mogelijk.`,
    question: 'De vraag',
    field: { label: 'Je antwoord', inSentence: 'je antwoord' },
    correct: 'Klopt er iets niet, of ontbreekt er een bewijsstuk? Pas dat eerst aan. Beantwoord daarna de vraag.',
    correctLink: 'Pas de activiteit aan',
    submit: 'Verstuur je antwoord',
  },
};
