import type { AccreditationOrder, AccreditationQueueState } from '@/lib/courses/accreditation-queue';
import type { AccreditationRejection } from '@/lib/courses/accreditation-reasons';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { AssessingReason } from '@/lib/courses/who-may-assess';
import { counted } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';
import { workFilterText, workQueueText } from '@/lib/text/nl/shared/work-queue';
import { measureNames } from './courses';

type Field = FieldWords & { hint?: string };

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
    label: 'De trainers',
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
  link: 'Ga naar de accreditaties',
  caption: 'Aanvragen voor accreditatie',
  columns: {
    title: 'Opleiding',
    provider: 'Opleider',
    state: 'Stand',
    holder: 'Bij wie',
    age: 'Wacht al',
    answerBy: 'Antwoord uiterlijk',
  },
  states: {
    draft: 'concept',
    submitted: 'nieuw',
    returned_incomplete: 'teruggegeven',
    in_review: 'in beoordeling',
    accredited: 'geaccrediteerd',
    rejected: 'afgewezen',
    withdrawn: 'ingetrokken',
  } satisfies Record<AccreditationState, string>,
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
      open: 'alles wat open is',
      new: 'nieuw',
      assessing: 'bij de beoordelaars',
      third: 'derde beoordelaar nodig',
      decision: 'klaar voor een beslissing',
      returned: 'teruggegeven als niet compleet',
      ended: 'afgerond',
    } satisfies Record<AccreditationQueueState, string>,
    orders: {
      oldest: 'langst wachtend eerst',
      answer: 'eerst wat het eerst af moet',
    } satisfies Record<AccreditationOrder, string>,
  },
  next: 'Volgende aanvraag',
  noNext: 'Er wacht nu geen aanvraag meer die jij kunt oppakken.',
};

/** /beoordelen: what waits for this assessor. */
export const assessingListText = {
  heading: 'Opleidingen om te beoordelen',
  none: 'Er wacht geen opleiding op jouw oordeel.',
  dueOn: (date: string) => `voor of op ${date}`,
  late: (date: string) => `te laat: gevraagd voor of op ${date}`,
};

/** /beheer/accreditaties/ID and /beoordelen/accreditaties/ID. */
export const accreditationCaseText = {
  title: (title: string) => `Accreditatie: ${title}`,
  back: 'Terug naar de accreditaties',
  backToAssessing: 'Terug naar wat je beoordeelt',
  submittedOn: (date: string, promised: string) =>
    `Ingediend op ${date}. De opleider hoort uiterlijk ${promised} wat de uitkomst is.`,
  renewal: (from: string, to: string) => `Dit is een verlenging van een accreditatie van ${from} tot en met ${to}.`,
  newVersion: (position: number) => `Dit is versie ${position} van deze opleiding.`,
  facts: {
    heading: 'De aanvraag',
    provider: 'Opleider',
    goals: 'Wat iemand leert',
    audience: 'Voor wie',
    form: 'Vorm',
    type: 'Soort',
    units: 'Aantal',
    worth: 'Waard',
    programme: 'Programma',
    trainers: 'Trainers',
    region: 'Regio',
    price: 'Prijs',
    website: 'Website',
    fee: 'Prijs van de aanvraag, zonder btw',
    notFilledIn: 'niet ingevuld',
  },
  rule: {
    heading: 'De voorwaarden van de soort',
    none: (code: string) => `De regels van nu kennen deze soort (${code}) niet.`,
  },
  like: {
    heading: 'Eerder beslist over deze soort',
    caption: 'Eerdere beslissingen',
    lead: 'Van andere opleidingen, zonder namen. Zo oordeel je gelijk in gelijke gevallen.',
    none: 'Over deze soort is nog niet eerder beslist.',
    columns: { decidedOn: 'Beslist op', form: 'Vorm', units: 'Gevraagd', outcome: 'Uitkomst' },
    accredited: (units: string) => `geaccrediteerd voor ${units}`,
    rejected: (reasons: string) => `afgewezen: ${reasons}`,
  },
  questions: {
    heading: 'Vragen aan de opleider',
    askedOn: (date: string) => `Gevraagd op ${date}`,
    dueOn: (date: string) => `antwoord gevraagd tot en met ${date}`,
    answeredOn: (date: string) => `beantwoord op ${date}`,
    closed: 'niet beantwoord; de aanvraag is afgerond',
    answer: 'Antwoord',
    notYet: 'nog geen antwoord',
  },
  assessments: {
    heading: 'Beoordelaars',
    none: 'Er zijn nog geen beoordelaars gekozen.',
    place: (position: number, name: string) => `Beoordelaar ${position}: ${name}`,
    waiting: (date: string) => `Nog geen oordeel. Gevraagd voor of op ${date}.`,
    late: 'te laat',
    answered: 'Heeft geoordeeld.',
    hidden: 'Je ziet de oordelen zodra de eerste twee beoordelaars klaar zijn.',
    accredit: (units: string, type: string) => `Accrediteren: ${units}, ${type}.`,
    reject: (reasons: string) => `Afwijzen: ${reasons}.`,
    differ: 'De twee oordelen verschillen. Kies een derde beoordelaar: diens oordeel geeft de doorslag.',
    cannot: 'Wie niet kan',
    why: (name: string, reasons: string) => `${name}: ${reasons}.`,
    nobody: 'Er is niemand die deze opleiding kan beoordelen.',
    replace: (name: string) => `Vervang ${name}`,
    choose: 'Kies een persoon',
    begin: 'Geef aan deze twee',
    beginHint: 'Ze krijgen elk een mail en zien elkaars oordeel niet. Vanaf dan kan de opleider niets meer aanpassen.',
    third: 'Geef aan deze beoordelaar',
    other: 'Geef aan iemand anders',
  },
  decision: {
    heading: 'Beslissing',
    own: 'Je hebt zelf met deze opleiding te maken: als trainer, contactpersoon of deelnemer. Een ander beslist erover.',
    withSomebodyElse: (who: string) => `${who} heeft deze aanvraag. Neem hem eerst over als dat nodig is.`,
    waiting: 'Beslissen kan zodra de beoordelaars klaar zijn.',
    accredit: {
      heading: 'Accrediteren',
      outcome: (units: string, type: string) => `De beoordelaars kwamen uit op: accrediteren voor ${units}, ${type}.`,
      worth: (points: string, category: string, from: string, to: string) =>
        `Dat zijn ${points} in categorie ${category}. De accreditatie geldt van ${from} tot en met ${to}.`,
      submit: 'Accrediteer deze opleiding',
      unknownType: 'De regels van vandaag kennen deze soort niet. Zo kan de opleiding niet geaccrediteerd worden.',
    },
    reject: {
      heading: 'Afwijzen',
      outcome: 'De beoordelaars kwamen uit op: afwijzen. De opleider leest deze redenen:',
      submit: 'Wijs deze opleiding af',
    },
    decided: {
      accredited: (who: string, when: string) => `Geaccrediteerd door ${who} op ${when}.`,
      rejected: (who: string, when: string) => `Afgewezen door ${who} op ${when}.`,
      withdrawn: 'De opleider heeft deze aanvraag ingetrokken. Je hoeft niets meer te doen.',
      returned: 'De aanvraag is teruggegeven als niet compleet. De opleider vult hem aan.',
    },
    done: {
      accredited: (title: string) => `‘${title}’ is geaccrediteerd. De opleider krijgt een mail.`,
      rejected: (title: string) => `‘${title}’ is afgewezen. De opleider krijgt een mail.`,
    },
    notDone: 'Dit is niet gedaan',
  },
  returning: {
    heading: 'Niet compleet',
    lead: 'Ontbreekt er iets voordat iemand kan oordelen? Geef de aanvraag terug. Opnieuw indienen kost de opleider niets.',
    submit: 'Geef terug',
  },
  ask: { heading: 'Iets vragen', submit: 'Stel deze vraag', open: 'Er staat een vraag open bij de opleider.' },
  ending: {
    heading: 'Accreditatie beëindigen',
    lead: 'Een uitvoering die na vandaag begint, geeft dan geen geaccrediteerde punten meer. Punten die er al zijn, blijven.',
    submit: 'Beëindig de accreditatie',
    ended: (on: string) => `Beëindigd op ${on}.`,
  },
  handling: {
    heading: 'Wie behandelt deze aanvraag',
    nobody: 'Niemand heeft deze aanvraag opgepakt.',
    you: 'Jij behandelt deze aanvraag.',
    somebody: (who: string) => `${who} behandelt deze aanvraag.`,
    claim: 'Pak op',
    takeOver: 'Neem over',
    release: 'Laat los',
  },
  assess: {
    heading: 'Jouw oordeel',
    lead: (date: string) =>
      `Geef je oordeel voor of op ${date}. Je doet dat één keer. De andere beoordelaar ziet het niet.`,
    third: 'De twee eerste beoordelaars kwamen tot verschillende oordelen. Jouw oordeel geeft de doorslag.',
    own: 'Je hebt zelf met deze opleiding te maken. Laat de beheerder weten dat een ander hem moet beoordelen.',
    judgements: { accredit: 'Accrediteren', reject: 'Afwijzen' },
    accreditLegend: 'Als je accrediteert',
    rejectLegend: 'Als je afwijst',
    submit: 'Geef dit oordeel',
    given: 'Je hebt geoordeeld',
    others: 'Wat de anderen vonden',
    over: 'Deze aanvraag wacht niet meer op een oordeel.',
  },
  fields: {
    first: { label: 'Eerste beoordelaar', inSentence: 'de eerste beoordelaar' },
    second: { label: 'Tweede beoordelaar', inSentence: 'de tweede beoordelaar' },
    assessor: { label: 'Beoordelaar', inSentence: 'de beoordelaar' },
    judgement: { label: 'Wat vind je?', inSentence: 'je oordeel' },
    type: { label: 'Soort', inSentence: 'de soort' },
    units: { label: 'Aantal', inSentence: 'het aantal' },
    measure: { label: 'Dit aantal is voor', inSentence: 'waar het aantal voor is', choices: measureNames },
    reasons: { label: 'Waarom wijs je af?', inSentence: 'de redenen' },
    explanation: {
      label: 'Toelichting',
      inSentence: 'de toelichting',
      hint: 'De beheerder leest dit en kan het gebruiken in de beslissing.',
    },
    decision: {
      label: 'Toelichting voor de opleider',
      inSentence: 'de toelichting',
      hint: 'De opleider leest dit bij de opleiding. In de mail staat het niet.',
    },
    missing: {
      label: 'Wat ontbreekt er?',
      inSentence: 'wat er ontbreekt',
      hint: 'De opleider leest dit bij de opleiding.',
    },
    question: {
      label: 'Je vraag',
      inSentence: 'je vraag',
      hint: 'De opleider leest dit en krijgt een mail dat er een vraag is. Wie de vraag stelt, staat er niet bij.',
    },
    ending: { label: 'Waarom beëindig je?', inSentence: 'de reden', hint: 'De opleider leest dit bij de opleiding.' },
  } satisfies Record<string, Field>,
  news: {
    opgepakt: 'Jij behandelt deze aanvraag nu.',
    losgelaten: 'Je hebt de aanvraag losgelaten.',
    teruggegeven: 'De aanvraag is teruggegeven. De opleider krijgt een mail.',
    gegeven: 'De beoordelaar krijgt een mail.',
    gevraagd: 'Je vraag is gesteld. De opleider krijgt er een mail over.',
    beeindigd: 'De accreditatie is beëindigd. De opleider krijgt een mail.',
    beoordeeld: 'Je oordeel is bewaard. De beheerder gaat ermee verder.',
  },
};

/** Why something about a request isn't done, by its code. */
export const requestRefusals = {
  request_unknown: 'Deze aanvraag is er niet, of is niet aan jou gegeven.',
  changed_meanwhile: 'De aanvraag is veranderd terwijl jij keek. Laad de pagina opnieuw en probeer het dan.',
  not_waiting: 'Deze aanvraag wacht hier niet meer op.',
  no_place: 'Er is geen derde beoordelaar nodig.',
  answered_already: 'Er is al geoordeeld. Dat oordeel blijft staan.',
  type_not_offered: 'De regels van vandaag kennen deze soort niet. Zo kan de opleiding niet geaccrediteerd worden.',
  own_request: 'Je hebt zelf met deze opleiding te maken. Een ander doet dit.',
};
