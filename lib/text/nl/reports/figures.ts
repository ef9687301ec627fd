import { type FigureName, type FigureSeries, fewestDecisions, type Handled, isOfDays } from '@/lib/reports/figures';
import { parseCalendarDate } from '@/lib/shared/calendar-date';
import { formatMonth } from '@/lib/text/nl/shared/format';

const MEDIAN = 'De helft duurde niet langer dan het middelste aantal.';

/** /beheer/cijfers. Days and numbers are printed. */
export const figuresText = {
  title: 'Cijfers',
  lead: 'Hoe het register groeit, hoe snel we beslissen en wat mensen doen om bij te blijven.',
  asOf: (day: string) => `Bijgewerkt tot en met ${day}. We berekenen de cijfers elke dag opnieuw.`,
  hidden: (below: string) =>
    `Een aantal van minder dan ${below} laten we weg, en ook hoelang minder dan ${below} beslissingen duurden. Zo gaat geen cijfer over maar een paar mensen.`,
  none: {
    heading: 'Er zijn nog geen cijfers',
    text: 'De dagelijkse controle berekent ze. Kijk morgen opnieuw.',
  },
  asTable: 'Toon als tabel',
  tableOf: (heading: string) => `${heading}, als tabel`,
  download: 'Download als CSV',
  wholePeriod: 'Hele periode',
  handled: {
    label: 'Waarover we beslissen',
    kinds: {
      cases: 'Aanvragen',
      reviews: 'Activiteiten',
      certifications: 'Certificeringen',
    } satisfies Record<Handled, string>,
  },
  figures: {
    register: { heading: 'In het register', lead: 'Aan het eind van elk kwartaal.', key: 'Kwartaal' },
    cases: {
      heading: 'Aanvragen',
      lead: 'Per maand: hoeveel aanvragen er binnenkwamen, over hoeveel we beslisten, hoeveel daarvan na de toegezegde dag, en hoeveel er aan het eind nog wachtten.',
      key: 'Maand',
    },
    case_days: {
      heading: 'Aanvragen: dagen tot een beslissing',
      lead: `Van de dag van indienen tot de beslissing, per maand van de beslissing. De dagen waarop we op de aanvrager wachtten, tellen mee. ${MEDIAN}`,
      key: 'Maand',
    },
    reviews: {
      heading: 'Activiteiten om te beoordelen',
      lead: 'Per maand: hoeveel activiteiten er bijkwamen om te beoordelen, over hoeveel we beslisten, en hoeveel er aan het eind nog wachtten. Voor een activiteit zeggen we geen dag toe. Wat iemand zelf introk, telt niet mee.',
      key: 'Maand',
    },
    review_days: {
      heading: 'Activiteiten: dagen tot een beslissing',
      lead: `Vanaf de dag waarop een activiteit op een beoordeling wachtte, per maand van de beslissing. ${MEDIAN}`,
      key: 'Maand',
    },
    certifications: {
      heading: 'Certificeringen',
      lead: 'Per maand: hoe vaak iemand certificering aanvroeg, over hoeveel aanvragen we beslisten, hoeveel daarvan na de toegezegde dag, en hoeveel er aan het eind nog wachtten.',
      key: 'Maand',
    },
    certification_days: {
      heading: 'Certificeringen: dagen tot een beslissing',
      lead: `Van de dag van aanvragen tot de beslissing, per maand van de beslissing. ${MEDIAN}`,
      key: 'Maand',
    },
    points: {
      heading: 'Punten in de lopende cyclus',
      lead: 'Hoeveel mensen dit aantal zekere punten hebben.',
      key: 'Zekere punten',
    },
    activities: {
      heading: 'Activiteiten per soort',
      lead: 'Activiteiten die in het afgelopen jaar eindigden.',
      key: 'Soort',
    },
    courses: {
      heading: 'Opleidingen',
      lead: 'Per kwartaal: afgesloten uitvoeringen, en hoe vaak iemand er punten voor kreeg.',
      key: 'Kwartaal',
    },
  } satisfies Record<FigureName, { heading: string; lead: string; key: string }>,
  series: {
    registered: 'Geregistreerd of gecertificeerd',
    certified: 'Gecertificeerd',
    came: 'Binnengekomen',
    decided: 'Beslist',
    late: 'Beslist na de toegezegde dag',
    waiting: 'Nog open aan het eind',
    median: 'Middelste aantal dagen (mediaan)',
    average: 'Gemiddeld aantal dagen',
    people: 'Mensen',
    handed_in: 'Ingediend',
    approved: 'Goedgekeurd',
    runs: 'Uitvoeringen',
    attendances: 'Deelnames',
  } satisfies Record<FigureSeries, string>,
};

/** "4e kwartaal 2026" from "2026-Q4", "november 2026" from "2026-11". */
export function periodName(key: string): string {
  const month = parseCalendarDate(`${key}-01`);
  if (month) return formatMonth(month);
  const [year, quarter] = key.split('-Q');
  return `${quarter}e kwartaal ${year}`;
}

/** In the place of a number behind which there are too few; in a plot there is no room for more than a word or two. */
export function leftOut(name: FigureName, hideBelow: number): { inFull: string; inPlot: string } {
  const below = formatFigure(hideBelow);
  if (!isOfDays(name)) return { inFull: `minder dan ${below}`, inPlot: `< ${below}` };
  if (fewestDecisions(hideBelow) === 1) return { inFull: 'geen beslissingen', inPlot: 'geen' };
  return { inFull: `minder dan ${below} beslissingen`, inPlot: 'te weinig' };
}

/** "20 tot 40", from where a part begins and where the next one does; the last has no end. */
export function pointsRange(from: string, to: string | undefined): string {
  return to === undefined ? `${from} of meer` : `${from} tot ${to}`;
}

const whole = new Intl.NumberFormat('nl-NL');

/** In full: here nothing stops counting at a thousand. */
export function formatFigure(count: number): string {
  return whole.format(count);
}
