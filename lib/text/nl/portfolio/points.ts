import { decimalOf, type Hundredths, NOTHING } from '@/lib/content/amounts';
import type { ActivityClass, PointsClass } from '@/lib/portfolio/activity-class';
import type { CameByItself } from '@/lib/portfolio/came-by-itself';
import type { PointsReason } from '@/lib/portfolio/points-lines';
import type { RequirementCode } from '@/lib/portfolio/points-progress';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { figure, points } from '@/lib/text/nl/shared/amounts';
import { formatDate } from '@/lib/text/nl/shared/format';

/** How certain points are, in a word. */
export const classTexts = {
  certain: 'zeker',
  likely: 'waarschijnlijk',
  to_be_assessed: 'te beoordelen',
  planned: 'gepland',
  none: 'telt niet mee',
} satisfies Record<ActivityClass, string>;

/** For those who read it for the first time. */
export const classMeanings = {
  certain: 'Deze punten staan vast.',
  likely: 'Je hebt ze ingediend. Bij de beoordeling kan er nog iets veranderen.',
  to_be_assessed: 'Nog een concept, of er ontbreekt een bewijsstuk.',
  planned: 'De activiteit moet nog komen.',
} satisfies Record<PointsClass, string>;

/** Why an activity counts for less than it claims, or is less certain than it could be. */
export const pointsReasonTexts = {
  rejected: 'Afgewezen: er tellen geen punten.',
  withdrawn: 'Ingetrokken: er tellen geen punten.',
  before_start: 'Van voor de start van het register: alleen voor je cv.',
  outside_cycle: 'Valt buiten deze cyclus.',
  type_not_in_norm: 'Deze soort stond op die dag niet in de regels.',
  evidence_missing: 'Er ontbreekt een bewijsstuk.',
  activity_maximum: 'Meer dan het maximum voor één activiteit.',
  year_maximum: 'Meer dan het maximum van deze soort in één jaar.',
  cycle_maximum: 'Meer dan het maximum van deze soort in één cyclus.',
  category_maximum: 'Meer dan het maximum van deze categorie.',
} satisfies Record<PointsReason, string>;

/** A requirement as a person would name it. */
export function requirementName(what: RequirementCode): string {
  if (what === 'total') return 'Alle punten';
  return what === 'accredited' ? 'Geaccrediteerde punten' : `Punten in categorie ${what.slice('category:'.length)}`;
}

const amount = (value: Hundredths) => figure(decimalOf(value));
const amountOfPoints = (value: Hundredths) => points(decimalOf(value));

/** Where somebody stands in one cycle. */
export const pointsProgressText = {
  heading: 'Mijn punten',
  cycle: (start: CalendarDate, end: CalendarDate) => `Cyclus van ${formatDate(start)} tot en met ${formatDate(end)}.`,
  met: 'Je hebt alle punten die je in deze cyclus nodig hebt.',
  missingHeading: 'Dit heb je nog nodig',
  missing: (what: RequirementCode, short: Hundredths) => `${requirementName(what)}: nog ${amountOfPoints(short)}.`,
  forecast: 'Wat nog niet zeker is, telt hier niet mee.',
  table: 'Punten per eis',
  columns: {
    what: 'Eis',
    required: 'Nodig',
    certain: 'Zeker',
    likely: 'Waarschijnlijk',
    to_be_assessed: 'Te beoordelen',
    planned: 'Gepland',
    missing: 'Nog nodig',
  },
  amount,
  bar: (certain: Hundredths, required: Hundredths) => `${amount(certain)} van ${amountOfPoints(required)} zeker`,
  likely: (value: Hundredths) => `${amount(value)} waarschijnlijk`,
  incomplete: (count: number) =>
    count === 1
      ? 'Eén concept is nog niet af. Het telt pas mee als je soort, datum en aantal invult.'
      : `${count} concepten zijn nog niet af. Ze tellen pas mee als je soort, datum en aantal invult.`,
  cameByItself: ({ count, points: value }: CameByItself) =>
    `Dit jaar ${count === 1 ? 'kwam er 1 activiteit' : `kwamen er ${figure(count)} activiteiten`} vanzelf bij${value > NOTHING ? `: ${amountOfPoints(value)}` : ''}.`,
  noCycle: {
    before_first_cycle: 'Er loopt nu nog geen cyclus waarin je punten verzamelt.',
    no_norm_set: (day: CalendarDate) =>
      `Voor ${formatDate(day)} zijn er nog geen regels. De beheerder moet die eerst bekendmaken.`,
  },
  links: {
    portfolio: 'Bekijk je portfolio',
    add: 'Voeg een activiteit toe',
    rules: 'Lees wat meetelt',
    certification: 'Naar certificering',
    came: 'Bekijk wat opleiders doorgaven',
  },
};

/** What one activity counts for. */
export const pointsLineText = {
  counted: (counted: Hundredths, claimed: Hundredths) =>
    counted === claimed ? amountOfPoints(counted) : `${amount(counted)} van ${amountOfPoints(claimed)}`,
  incomplete: 'nog niet af',
  otherVersion: 'Een andere versie telt mee.',
};
