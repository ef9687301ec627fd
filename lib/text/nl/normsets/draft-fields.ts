import type { ActivityType, JoinerRule, NormSet, ReviewMoment } from '@/lib/content/normset';
import type { Field } from '@/lib/text/nl/shared/forms';

const cycleModes = {
  common: 'Voor iedereen gelijk',
  personal: 'Voor ieder apart, vanaf de dag van registratie',
} satisfies Record<NormSet['cycle']['mode'], string>;

const joinerRules = {
  pro_rata: 'Minder punten, naar het aantal maanden dat nog over is',
  full: 'Alle punten',
} satisfies Record<JoinerRule, string>;

const units = { hour: 'Uur', day: 'Dag', item: 'Keer', point: 'Punt' } satisfies Record<ActivityType['unit'], string>;

const reviews = {
  none: 'Hoeft niet',
  interim: 'Na indienen',
  at_certification: 'Bij certificering',
} satisfies Record<ReviewMoment, string>;

const ticks = { on: 'Ja', '': 'Nee' };

/** Of everything but the types of activities. */
export const rulesFields = {
  validFrom: {
    label: 'Geldt vanaf',
    hint: 'De eerste dag waarop deze regels gelden, bijvoorbeeld 1-1-2031. De dag ligt na vandaag. Je mag het vak nog leeg laten.',
  },
  reason: {
    label: 'Waarom deze verbetering?',
    inSentence: 'waarom deze verbetering nodig is',
    hint: 'Iedereen leest dit bij de regels en bij de activiteiten waarvoor ze gelden.',
  },
  cycleMode: {
    label: 'Wanneer loopt een cyclus?',
    inSentence: 'wanneer een cyclus loopt',
    hint: 'Een cyclus is de tijd waarin iemand de punten voor een certificering haalt. Wie al in een cyclus zit, houdt die.',
    choices: cycleModes,
  },
  cycleYears: { label: 'Aantal jaren van een cyclus', hint: 'Zo lang duurt een nieuwe cyclus.' },
  firstStart: {
    label: 'Begin van de eerste cyclus',
    hint: 'De dag vanaf waar de cycli geteld worden die voor iedereen gelijk zijn. Loopt er al een, dan begint de volgende als die voorbij is.',
  },
  joinerRule: {
    label: 'Wat heeft iemand nodig die later begint?',
    inSentence: 'wat iemand nodig heeft die later begint',
    hint: 'Voor wie in het register komt als de cyclus al loopt.',
    choices: joinerRules,
  },
  total: {
    label: 'Punten in een cyclus',
    hint: 'Zo veel punten zijn samen nodig voor een certificering. Een heel getal.',
  },
  accreditedMin: {
    label: 'Waarvan geaccrediteerd',
    hint: 'Zo veel van die punten zijn minstens geaccrediteerd. Een heel getal; 0 als het niet hoeft.',
  },
  step: {
    label: 'Afronden op',
    hint: 'We ronden de punten van een activiteit naar beneden af op een veelvoud hiervan, bijvoorbeeld 0,5.',
  },
  countsFrom: {
    label: 'Telt vanaf',
    hint: 'Wat iemand vóór deze dag deed, geeft geen punten en staat er alleen als cv.',
  },
  assumptions: {
    label: 'Wat is bekendgemaakt en wat niet',
    inSentence: 'wat bekendgemaakt is en wat niet',
    hint: 'Staat onder de regels op ‘Wat telt mee’. Een lege regel begint een alinea, met - begint een opsomming, en **zo** wordt iets vet.',
  },
} satisfies Record<string, Field>;

const categoryFields = {
  letter: { label: 'Categorie', hint: 'Letters en cijfers, zonder spatie, zoals A1.' },
  min: { label: 'Minimum', hint: 'Zo veel punten komen minstens uit deze categorie. Leeg is geen minimum.' },
  max: { label: 'Maximum', hint: 'Meer punten uit deze categorie tellen niet. Leeg is geen maximum.' },
} satisfies Record<string, Field>;

export type CategoryField = keyof typeof categoryFields;

/** The fields of a row of the categories, by their names in the form. */
export function categoryRow(place: number): Record<CategoryField, Field & { name: string }> {
  const of = (field: CategoryField) => ({
    ...categoryFields[field],
    name: `categories.${place}.${field}`,
    label: `${categoryFields[field].label} ${field === 'letter' ? place + 1 : `van categorie ${place + 1}`}`,
  });
  return { letter: of('letter'), min: of('min'), max: of('max') };
}

/** All fields of the form, with so many rows of categories. */
export function rulesFormFields(rows: number): Record<string, Field> {
  const categories = Array.from({ length: rows }, (_, place) => Object.values(categoryRow(place))).flat();
  return { ...rulesFields, ...Object.fromEntries(categories.map((field) => [field.name, field])) };
}

/** Of one type of activity. */
export const typeFields = {
  name: { label: 'Naam van de soort', hint: 'Zo kiest iemand de soort bij een activiteit.' },
  mark: {
    label: 'Kenmerk',
    hint: 'Waaraan het register de soort herkent, ook in bestanden. Begint met een letter; daarna letters, cijfers en _. Een ander kenmerk is een andere soort: dan geven geplande activiteiten van de oude soort geen punten meer.',
  },
  category: { label: 'Categorie', hint: 'Waar de punten van deze soort bij tellen.' },
  unit: {
    label: 'Waarin wordt het geteld?',
    inSentence: 'waarin het wordt geteld',
    hint: 'Het aantal daarvan vult iemand in.',
    choices: units,
  },
  pointsPerUnit: {
    label: 'Punten per uur, dag of keer',
    inSentence: 'de punten per uur, dag of keer',
    hint: 'Met hoogstens twee cijfers achter de komma.',
  },
  maxPerActivity: {
    label: 'Maximum per activiteit',
    hint: 'Meer punten geeft één activiteit niet. Leeg is geen maximum.',
  },
  maxPerYear: {
    label: 'Maximum per kalenderjaar',
    hint: 'Meer punten van deze soort tellen niet in één jaar. Leeg is geen maximum.',
  },
  maxPerCycle: {
    label: 'Maximum per cyclus',
    hint: 'Meer punten van deze soort tellen niet in één cyclus. Leeg is geen maximum.',
  },
  evidenceRequired: {
    label: 'Bewijs is nodig',
    hint: 'Zonder bewijs tellen de punten nog niet mee als waarschijnlijk of zeker.',
    choices: ticks,
  },
  review: {
    label: 'Wanneer wordt het beoordeeld?',
    inSentence: 'wanneer het beoordeeld wordt',
    hint: 'Punten van wat niet beoordeeld hoeft te worden, zijn na het indienen meteen zeker.',
    choices: reviews,
  },
  givesAccreditedPoints: {
    label: 'Na goedkeuring zijn de punten geaccrediteerd',
    hint: 'Ook zonder geaccrediteerde opleiding.',
    choices: ticks,
  },
  conditions: { label: 'Voorwaarden', hint: 'Wanneer telt het mee, en wat niet? In de je-vorm, in gewone taal.' },
  example: { label: 'Voorbeeld', hint: 'Eén voorbeeld, met wat je dan invult.' },
} satisfies Record<string, Field>;
