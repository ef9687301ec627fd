import { decimalOf, type Hundredths, less, NOTHING, plus } from '@/lib/content/amounts';
import type { ActivityClass, PointsClass } from '@/lib/portfolio/activity-class';
import type { CameByItself } from '@/lib/portfolio/came-by-itself';
import type { CycleReason } from '@/lib/portfolio/cycles';
import { largestLack } from '@/lib/portfolio/points-drawing';
import type { PointsReason } from '@/lib/portfolio/points-lines';
import type { PointsProgress, RequirementCode } from '@/lib/portfolio/points-progress';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { figure, points } from '@/lib/text/nl/shared/amounts';
import { formatDate, timeBetween } from '@/lib/text/nl/shared/format';

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
  before_start: 'Van vóór de start van het register: alleen voor je cv.',
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
  perRequirement: 'Punten per eis',
  cycle: ({ start, end }: { start: CalendarDate; end: CalendarDate }, today: CalendarDate) =>
    `Cyclus van ${formatDate(start)} tot en met ${formatDate(end)}. ${
      end === today ? 'Vandaag is de laatste dag.' : `Je hebt nog ${timeBetween(today, end)}.`
    }`,
  columns: {
    required: 'Nodig',
    certain: 'Zeker',
    likely: 'Waarschijnlijk',
    to_be_assessed: 'Te beoordelen',
    planned: 'Gepland',
    missing: 'Nog nodig',
  },
  amount,
  bar: (certain: Hundredths, required: Hundredths) => `${amountOfPoints(certain)} zeker (${amount(required)} nodig)`,
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

export function noCycleText(why: CycleReason): string {
  const { no_norm_set, before_first_cycle } = pointsProgressText.noCycle;
  return why.code === 'no_norm_set' ? no_norm_set(why.day) : before_first_cycle;
}

/** The drawing of one requirement: its marks and parts. */
export const pointsDrawingText = {
  asTable: 'Toon als tabel',
  part: (value: Hundredths, of: PointsClass) => `${amount(value)} ${classTexts[of]}`,
  requiredMark: (required: Hundredths) => `${amount(required)} nodig`,
  pace: 'Gelijk op',
  paceMark: (pace: Hundredths) => `gelijk op: ${amount(pace)}`,
  paceSentence: (pace: Hundredths) => `Als je elke dag evenveel verdient, heb je er nu ${amount(pace)}.`,
};

type Reader = 'owner' | 'manager';

/** The one thing that counts. */
export function pointsSentence(standing: PointsProgress, reader: Reader): string {
  const lack = largestLack(standing);
  if (!lack) return reader === 'owner' ? 'Je hebt alle punten die je nodig hebt.' : 'Alle punten zijn er.';
  const { accredited } = standing;
  const alsoAccredited = lack.what === 'total' && accredited.missing > NOTHING;
  const tail = alsoAccredited ? `, waarvan minstens ${amount(accredited.missing)} geaccrediteerd` : '';
  const what = lackInWords(lack.what, lack.points);
  return reader === 'owner' ? `Je hebt nog ${what} nodig${tail}.` : `Nog ${what} nodig${tail}.`;
}

function lackInWords(what: RequirementCode, short: Hundredths): string {
  const noun = short === WHOLE_POINT ? 'punt' : 'punten';
  if (what === 'total') return amountOfPoints(short);
  if (what === 'accredited') return `${amount(short)} geaccrediteerd${noun === 'punt' ? '' : 'e'} ${noun}`;
  return `${amountOfPoints(short)} in categorie ${what.slice('category:'.length)}`;
}

const WHOLE_POINT = 100 as Hundredths;

/** Likely points that approval accredits count in the forecast, though in no bar until then. */
export function onApprovalSentence({ accredited, onApproval }: PointsProgress, reader: Reader): string | null {
  const coming = onApproval.likely;
  if (coming === NOTHING) return null;
  const then = [accredited.counted.certain, accredited.counted.likely, coming].reduce(plus);
  const still = less(accredited.required, then);
  const whose = reader === 'owner' ? 'Van je waarschijnlijke punten' : 'Van de waarschijnlijke punten';
  const have = reader === 'owner' ? `Dan heb je er ${amount(then)}` : `Dan zijn het er ${amount(then)}`;
  const rest = still > NOTHING ? `, en ${reader === 'owner' ? 'mis je' : 'ontbreken'} er nog ${amount(still)}` : '';
  return `${whose} ${coming === WHOLE_POINT ? 'wordt' : 'worden'} er ${amount(coming)} geaccrediteerd zodra ze zijn goedgekeurd. ${have}${rest}.`;
}

/** What one activity counts for. */
export const pointsLineText = {
  counted: (counted: Hundredths, claimed: Hundredths) =>
    counted === claimed ? amountOfPoints(counted) : `${amount(counted)} van ${amountOfPoints(claimed)}`,
  incomplete: 'nog niet af',
  otherVersion: 'Een andere versie telt mee.',
};
