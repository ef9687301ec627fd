import type { ActivityType, ReviewMoment } from '@/lib/content/normset';
import type { ActivitySource, ActivityState } from '@/lib/portfolio/activity-class';
import type { ActivityRemark } from '@/lib/portfolio/activity-remarks';
import type { ActivityReason } from '@/lib/portfolio/activity-states';
import type { ActivityBlocker } from '@/lib/portfolio/activity-submission';
import { type ReasonTexts, reasonText } from '@/lib/shared/reason-texts';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

export const activityStateNames = {
  draft: 'Concept',
  submitted: 'Ingediend',
  in_review: 'In beoordeling',
  information_requested: 'Vraag gesteld',
  approved: 'Goedgekeurd',
  rejected: 'Afgewezen',
  withdrawn: 'Ingetrokken',
} satisfies Record<ActivityState, string>;

/** What each means for its owner. */
export const activityStateMeanings = {
  draft: 'Alleen jij ziet dit. Dien de activiteit in als alles klopt.',
  submitted: 'Je kunt nog iets aanpassen, tot iemand aan de beoordeling begint.',
  in_review: 'Iemand bekijkt deze activiteit. Tot de beslissing kun je niets aanpassen.',
  information_requested: 'De beoordelaar wil meer weten. Na je antwoord gaat de beoordeling verder.',
  approved: 'De activiteit is beoordeeld en telt mee.',
  rejected: 'De activiteit is beoordeeld en telt niet mee. Hieronder lees je waarom.',
  withdrawn: 'Je hebt de activiteit ingetrokken. De punten tellen niet mee.',
} satisfies Record<ActivityState, string>;

export const activitySourceNames = {
  own: 'zelf toegevoegd',
  attendance: 'van een presentielijst',
  group: 'uit een groep',
  taken_over: 'overgenomen uit het vorige register',
} satisfies Record<ActivitySource, string>;

/** What becomes of an activity of a type once it is handed in. */
export const reviewTexts = {
  none: 'Hoeft niet beoordeeld te worden. Met bewijs tellen de punten meteen.',
  interim: 'Wordt beoordeeld als je de activiteit indient.',
  at_certification: 'Wordt beoordeeld als je certificering aanvraagt.',
} satisfies Record<ReviewMoment, string>;

type Unit = ActivityType['unit'];

const units = {
  hour: (amount: string) => `${amount} uur`,
  day: (amount: string) => `${amount} ${amount === '1' ? 'dag' : 'dagen'}`,
  item: (amount: string) => `${amount} keer`,
  point: (amount: string) => `${amount} ${amount === '1' ? 'punt' : 'punten'}`,
} satisfies Record<Unit, (amount: string) => string>;

/** "2,5 uur"; of an unknown type the number alone. */
export function unitsText(amount: number, unit: Unit | undefined): string {
  return unit ? units[unit](figure(amount)) : figure(amount);
}

const unitHints = {
  hour: 'In uren, zonder pauzes en reistijd. Bijvoorbeeld 8 of 2,5.',
  day: 'In dagen. Een halve dag is 0,5.',
  item: 'Hoe vaak of hoeveel. Bijvoorbeeld 1.',
  point: 'In punten.',
} satisfies Record<Unit, string>;

export const activityFields = {
  type: { label: 'Soort activiteit', inSentence: 'de soort activiteit' },
  title: {
    label: 'Titel',
    inSentence: 'de titel',
    hint: 'Zo vind je de activiteit terug. Bijvoorbeeld: Intervisie regio Noord.',
  },
  lastDay: {
    label: 'Datum (bij meer dagen: de laatste)',
    inSentence: 'de datum',
    hint: 'Bijvoorbeeld 12-5-2026. Een datum in de toekomst mag ook.',
  },
  units: {
    label: 'Aantal',
    inSentence: 'het aantal',
    hint: (unit: Unit | undefined) =>
      unit ? unitHints[unit] : 'Kies eerst een soort activiteit. Dan zie je of je uren, dagen of keren invult.',
  },
  firstDay: {
    label: 'Eerste dag',
    inSentence: 'de eerste dag',
    hint: 'Alleen als het meer dan één dag duurde.',
  },
  organiser: { label: 'Wie organiseerde het?', inSentence: 'wie het organiseerde' },
  role: { label: 'Wat was jouw rol?', inSentence: 'je rol', hint: 'Bijvoorbeeld deelnemer, spreker of begeleider.' },
  learned: { label: 'Wat heb je geleerd?', inSentence: 'wat je hebt geleerd' },
} satisfies Record<string, FieldWords & { hint?: unknown }>;

const remarks: ReasonTexts<ActivityRemark> = {
  before_start: ({ countsFrom }) =>
    `Dit was vóór ${formatDate(countsFrom)}. Daarom krijg je er geen punten voor. Je kunt het wel bewaren voor je cv.`,
  planned: ({ lastDay }) =>
    `Deze activiteit moet nog komen. Je kunt hem vanaf ${formatDate(lastDay)} indienen. Tot die tijd zie je de punten bij ‘gepland’.`,
  type_not_in_norm: () =>
    'Deze soort bestaat niet op deze datum. Je krijgt er dan geen punten voor. Kies een andere soort.',
  evidence_needed: () => 'Voor deze activiteit heb je bewijs nodig. Zonder bewijs telt deze activiteit nog niet mee.',
};

/** What is said at once of what was typed. */
export function activityRemarkText(remark: ActivityRemark): string {
  return reasonText(remarks, remark);
}

const blockers: ReasonTexts<ActivityBlocker> = {
  type_missing: () => 'Kies de soort activiteit.',
  type_not_offered: () => 'De soort die je koos, bestaat niet op deze datum. Kies een andere soort.',
  title_missing: () => 'Vul een titel in.',
  last_day_missing: () => 'Vul de datum in.',
  units_missing: () => 'Vul het aantal in.',
  still_planned: ({ from }) => `Deze activiteit moet nog komen. Je kunt hem vanaf ${formatDate(from)} indienen.`,
};

/** What stands in the way of handing it in. */
export function activityBlockerText(blocker: ActivityBlocker): string {
  return reasonText(blockers, blocker);
}

const stateRefusals = {
  draft: 'Deze activiteit is een concept.',
  submitted: 'Deze activiteit is al ingediend.',
  in_review: 'Deze activiteit wordt nu beoordeeld.',
  information_requested: 'Over deze activiteit staat een vraag open. Beantwoord die eerst.',
  approved: 'Deze activiteit is al goedgekeurd.',
  rejected: 'Deze activiteit is afgewezen.',
  withdrawn: 'Deze activiteit is al ingetrokken.',
} satisfies Record<ActivityState, string>;

const transitions: ReasonTexts<ActivityReason> = {
  wrong_state: ({ state }) => stateRefusals[state],
  locked: () => 'Deze activiteit wordt nu beoordeeld. Wacht op de beslissing.',
  own_activity: () => 'Dit is je eigen activiteit. Iemand anders beoordeelt hem.',
  incomplete: () => 'Er ontbreekt nog iets.',
  not_for_review: () => 'Deze activiteit hoeft nu niet beoordeeld te worden.',
  frozen: () => 'Deze activiteit telde mee voor je certificering. Je kunt er niets meer aan veranderen.',
  not_mendable: () => 'Deze afwijzing is definitief. Je kunt de activiteit niet opnieuw indienen.',
  has_open_version: () => 'Je bent al bezig met een wijziging. Maak die wijziging eerst af of trek hem in.',
  superseded: () => 'Er is een nieuwere versie van deze activiteit. Ga daarmee verder.',
};

/** Why an event is refused. */
export function activityReasonText(reason: ActivityReason): string {
  return reasonText(transitions, reason);
}

/** Why something of one's own activity isn't done, beside what its state says. */
export const activityRefusals = {
  activity_unknown: 'Deze activiteit is er niet meer. Misschien heb je hem in een ander venster verwijderd.',
  not_in_register: 'Je staat niet in het register. Je kunt je portfolio lezen, maar niets toevoegen of veranderen.',
  changed_meanwhile:
    'De activiteit is veranderd terwijl jij ernaar keek. Bekijk wat er nu staat en probeer het opnieuw.',
  locked: 'Deze activiteit wordt nu beoordeeld. Wat je hier typte, is niet bewaard.',
  decided: 'Over deze activiteit is al beslist. Wat je hier typte, is niet bewaard.',
  frozen: 'Deze activiteit telde mee voor je certificering. Je kunt er niets meer aan veranderen.',
  superseded: 'Er is een nieuwere versie van deze activiteit. Ga daarmee verder.',
  evidence_missing: 'Zonder bewijs telt deze activiteit nog niet mee.',
  not_disputable:
    'Deze activiteit heb je zelf toegevoegd, of hij telt niet meer. Je kunt hem zelf aanpassen of intrekken.',
  taken_over:
    'Deze activiteit is overgenomen uit het vorige register. Klopt er iets niet? Laat dat weten op de pagina van de activiteit.',
  not_a_draft: 'Deze activiteit is geen concept meer. Je kunt hem wel intrekken.',
  nothing_asked: 'Er staat geen vraag meer open over deze activiteit.',
  already_answered:
    'Je antwoord is al verstuurd, misschien in een ander venster. Wat je hier typte, is er niet bij. Neem contact op als het er nog bij moet.',
};
