import type {
  ActivityProblem,
  ActivityProblemCode,
  TotalsProblem,
  TotalsProblemCode,
} from '@/lib/portfolio/import/problems';
import { cellSentences } from '@/lib/text/nl/register/import';
import { figure as amount, points } from '@/lib/text/nl/shared/amounts';

type Sentence = (problem: Pick<ActivityProblem, 'figure'>) => string;

const { too_long, ...cells } = cellSentences;
const unknown_number = () =>
  'Niemand in het register heeft dit nummer. Neem eerst de mensen over, of verbeter het nummer.';

const activities = {
  ...cells,
  too_long,
  unknown_number,
  unknown_value: () => 'Deze waarde kennen we niet. Kies yes of no.',
  date_in_future: () => 'Deze datum moet nog komen. Overnemen kan alleen wat al geweest is.',
  first_day_after_last: () => 'De eerste dag is later dan de laatste dag.',
  units_invalid: () => 'Dit is geen aantal boven nul met hoogstens twee cijfers achter de komma, zoals 8 of 2,5.',
  type_not_in_norm: () =>
    'De regels van de laatste dag kennen deze soort niet. Kies een soort uit die regels, of taken_over_a1 of taken_over_a2 als die erin staan.',
  differs: ({ figure }) =>
    figure
      ? `Regel ${figure} gaat over dezelfde activiteit, maar daar staat in deze kolom iets anders.`
      : 'Deze activiteit is al overgenomen, met iets anders in deze kolom.',
} satisfies Record<ActivityProblemCode, Sentence>;

export function activityImportMessage({ code, figure }: ActivityProblem): string {
  return (activities[code] satisfies Sentence as Sentence)({ figure });
}

const totals = {
  ...cells,
  unknown_number,
  points_invalid: () => 'Dit is geen aantal punten met hoogstens twee cijfers achter de komma, zoals 24 of 2,5.',
  unknown_cycle: () => 'Op deze dag begint voor deze persoon geen cyclus waarvoor regels gelden.',
} satisfies Record<Exclude<TotalsProblemCode, 'differs'>, Sentence>;

export function totalsMessage({ code, figure }: TotalsProblem & { code: keyof typeof totals }): string {
  return (totals[code] satisfies Sentence as Sentence)({ figure });
}

export function totalsDifferMessage(expected: number, actual: number): string {
  return `Volgens dit bestand ${points(expected)}; na de overname zijn het er ${amount(actual)}.`;
}
