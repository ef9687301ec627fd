import type { ActivityType, NormSet, ReviewMoment } from '@/lib/content/normset';
import { days, points, years } from '@/lib/text/nl/shared/amounts';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

/** A code that isn't here is printed itself. */
const categoryNames: Partial<Record<string, string>> = {
  A1: 'bij- en nascholing',
  A2: 'andere manieren om je vak bij te houden',
};

const perUnit = {
  hour: 'per uur',
  day: 'per dag',
  item: 'per keer',
  point: 'per punt',
} satisfies Record<ActivityType['unit'], string>;

const joiners = {
  full: 'Begin je later in een cyclus? Dan heb je toch alle punten nodig.',
  pro_rata: 'Begin je later in een cyclus? Dan heb je minder punten nodig: naar het aantal maanden dat nog over is.',
} satisfies Record<NormSet['joinerRule'], string>;

/** /wat-telt-mee. Dates are printed. */
export const whatCountsText = {
  title: 'Wat telt mee',
  lead: 'Hier zie je wat je kunt doen voor je certificering, hoeveel punten het geeft en wat je daarvoor moet laten zien.',
  day: {
    heading: 'Regels van een andere dag',
    field: { label: 'Dag waarvan je de regels wilt zien' } satisfies FieldWords,
    hint: 'Bijvoorbeeld 1-2-2026. Laat je het vak leeg, dan zie je de regels van vandaag.',
    submit: 'Toon de regels van die dag',
  },
  held: {
    today: (date: string) => `Dit zijn de regels van vandaag, ${date}.`,
    other: (date: string) => `Dit zijn de regels op ${date}.`,
    since: (from: string) => `Ze gelden vanaf ${from}.`,
    between: (from: string, to: string) => `Ze gelden van ${from} tot en met ${to}.`,
    toToday: 'Bekijk de regels van vandaag',
  },
  next: (from: string) => `Vanaf ${from} gelden andere regels. Bekijk die nu al`,
  none: {
    heading: (date: string) => `Op ${date} gelden geen regels`,
    first: (from: string) => `De regels gelden vanaf ${from}.`,
    link: 'Bekijk die regels',
    nothing: 'De beheerder heeft nog geen regels bekendgemaakt.',
  },
  /** Dates are printed. */
  errata: {
    heading: 'Deze regels zijn verbeterd',
    line: (at: string, reason: string) => `Op ${at}: ${reason}`,
    before: 'Lees de versie van daarvoor',
    isBefore: 'Dit is een eerdere versie',
    counts: 'Deze regels zijn daarna verbeterd. Deze versie telt niet meer.',
    toCounting: 'Bekijk de regels die tellen',
  },
  /** How points get into a portfolio. */
  come: {
    heading: 'Zo komen je punten in je portfolio',
    courses:
      'Geaccrediteerde opleiding: de opleider geeft door dat je er was. De punten staan dan vanzelf in je portfolio, zeker en geaccrediteerd.',
    door: 'Laat de trainer een code zien? Dan geef je zelf aan dat je er bent, met je telefoon.',
    claims: (term: number) =>
      `Sta je niet op de lijst? Dan laat je dat weten in je portfolio. De opleider heeft ${days(term)} om te antwoorden.`,
    groups: (quorum: number) =>
      `Intervisie of teamdag met een groep: zeggen minstens ${quorum} leden dat ze er waren, dan is ander bewijs niet nodig.`,
    own: 'Al het andere vul je zelf in, met bewijs als dat nodig is.',
    link: 'Zoek een geaccrediteerde opleiding',
  },
  whole: {
    heading: 'Wat je nodig hebt',
    caption: 'Punten in één cyclus',
    columns: { what: 'Waarvoor', needed: 'Nodig', most: 'Hoogstens' },
    total: 'Alles bij elkaar',
    accredited: 'Geaccrediteerd',
    category: (code: string) => `Categorie ${code}`,
    noMinimum: 'geen minimum',
    noMaximum: 'geen maximum',
    common: (length: number, first: string) =>
      `Een cyclus duurt ${years(length)} en is voor iedereen gelijk. De eerste begon op ${first}.`,
    current: (start: string, end: string) => `Deze dag valt in de cyclus van ${start} tot en met ${end}.`,
    personal: (length: number) => `Een cyclus duurt ${years(length)}. Je eerste begint op de dag van je registratie.`,
    joiners: (rule: NormSet['joinerRule']) => joiners[rule],
    step: (step: number) => `Per activiteit ronden we naar beneden af, op stappen van ${points(step)}.`,
    countsFrom: (from: string) => `Voor wat je deed vóór ${from} krijg je geen punten. Je mag het wel bewaren, als cv.`,
    which:
      'De punten per activiteit volgen de regels van de laatste dag van die activiteit. Wat je in een cyclus nodig hebt en wat er hoogstens meetelt, volgt de regels van de eerste dag van je cyclus.',
    earlierCycle: {
      heading: 'Je cyclus begon met andere regels',
      text: (start: string) =>
        `De cyclus van deze dag begon op ${start}. Wat je daarin nodig hebt en wat er hoogstens meetelt, lees je in de regels van toen.`,
      link: (start: string) => `Bekijk de regels op ${start}`,
    },
  },
  types: {
    heading: 'Wat kun je doen?',
    name: 'Soort activiteit',
    filter: 'Kies een categorie',
    all: (count: number) => `Alles (${count})`,
    ofCategory: (heading: string, count: number) => `${heading} (${count})`,
    more: 'Voorwaarden en voorbeeld',
    moreOf: (name: string) => `van ${name}`,
    review: {
      none: 'Hoeft niet',
      interim: 'Na indienen',
      at_certification: 'Bij certificering',
    } satisfies Record<ReviewMoment, string>,
  },
  workItOut: {
    heading: 'Reken het uit',
    type: 'Soort activiteit',
    units: { label: 'Aantal uren, dagen of keren', inSentence: 'het aantal' } satisfies FieldWords,
    hint: 'Bijvoorbeeld 6 of 2,5.',
    submit: 'Reken uit',
    answer: (units: string, perUnit: number, claimed: number) => `${units} × ${points(perUnit)} = ${points(claimed)}.`,
    cut: (counted: number) => `Door het maximum tellen er hoogstens ${points(counted)} mee.`,
    withEvidence: 'Je hebt er bewijs bij nodig.',
  },
  category: {
    heading: (code: string) => (categoryNames[code] ? `${code}: ${categoryNames[code]}` : `Categorie ${code}`),
    empty: 'In deze categorie is er nu niets dat meetelt.',
  },
  type: {
    points: 'Punten',
    pointsPerUnit: (value: number, unit: ActivityType['unit']) => `${points(value)} ${perUnit[unit]}`,
    maximum: 'Maximum',
    perActivity: (most: number) => `${points(most)} per activiteit`,
    perYear: (most: number) => `${points(most)} per kalenderjaar`,
    perCycle: (most: number) => `${points(most)} per cyclus`,
    noMaximum: 'geen',
    evidence: 'Bewijs',
    evidenceRequired: 'Nodig',
    evidenceOptional: 'Niet nodig',
    review: 'Beoordeling',
    accredited: 'Na goedkeuring zijn de punten geaccrediteerd.',
    conditions: 'Voorwaarden',
    example: 'Voorbeeld',
  },
  assumptions: 'Wat is bekendgemaakt en wat niet',
  questions: 'Lees ook de vragen over het digitaal portfolio',
};
