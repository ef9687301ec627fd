import type { FigureName, FigureSeries } from '@/lib/reports/figures';

/** /beheer/cijfers. Days and numbers are printed. */
export const figuresText = {
  title: 'Cijfers',
  lead: 'Hoe het register groeit, hoe snel we beslissen en wat mensen doen om bij te blijven.',
  asOf: (day: string) => `Bijgewerkt tot en met ${day}. De cijfers worden elke dag opnieuw berekend.`,
  hidden: (below: string) =>
    `Een aantal van minder dan ${below} laten we weg. Zo is aan een cijfer nooit te zien om wie het gaat.`,
  none: {
    heading: 'Er zijn nog geen cijfers',
    text: 'De dagelijkse controle berekent ze. Kijk morgen opnieuw.',
  },
  asTable: 'Toon als tabel',
  tableOf: (heading: string) => `${heading}, als tabel`,
  download: 'Download als CSV',
  fewer: (below: string) => `minder dan ${below}`,
  figures: {
    register: { heading: 'In het register', lead: 'Aan het eind van elk kwartaal.', key: 'Kwartaal' },
    cases: {
      heading: 'Aanvragen',
      lead: 'Per kwartaal: hoeveel aanvragen er binnenkwamen, over hoeveel we beslisten, hoeveel daarvan na de toegezegde dag, en hoeveel er aan het eind nog wachtten.',
      key: 'Kwartaal',
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
    people: 'Mensen',
    handed_in: 'Ingediend',
    approved: 'Goedgekeurd',
    runs: 'Uitvoeringen',
    attendances: 'Deelnames',
  } satisfies Record<FigureSeries, string>,
};

/** "4e kwartaal 2026", from "2026-Q4". */
export function quarterName(key: string): string {
  const [year, quarter] = key.split('-Q');
  return `${quarter}e kwartaal ${year}`;
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
