import { formatCount } from '@/lib/text/nl/shared/format';

/** The head of a dossier, and what its portfolio comes to. */
export const dossierPortfolioText = {
  certifiedUntil: (date: string) => `Gecertificeerd tot en met ${date}`,
  cycle: (start: string, end: string) => `Lopende cyclus: ${start} tot en met ${end}`,
  points: { heading: 'Punten in deze cyclus', none: 'Er loopt nu geen cyclus.' },
  activities: {
    heading: 'Portfolio',
    empty: 'er is nog niets ingediend.',
    columns: { title: 'Activiteit', type: 'Soort', lastDay: 'Datum', state: 'Status' },
    accredited: 'geaccrediteerd',
    more: (shown: number, all: number) =>
      `Hier staan de nieuwste ${formatCount(shown)} van ${formatCount(all)} activiteiten.`,
  },
  certifications: {
    heading: 'Certificeringen',
    empty: 'nog niet aangevraagd.',
    columns: { cycle: 'Cyclus', requestedOn: 'Aangevraagd', state: 'Status' },
    cycle: (start: string, end: string) => `${start} tot en met ${end}`,
  },
};
