import { formatCount } from '@/lib/text/nl/shared/format';

/** The head of a dossier, and what its portfolio comes to. */
export const dossierPortfolioText = {
  certifiedUntil: (date: string) => `Gecertificeerd tot en met ${date}`,
  cycle: (start: string, end: string) => `Lopende cyclus: ${start} tot en met ${end}`,
  steps: {
    heading: 'Wat deze persoon nu kan doen',
    none: 'er staat niets open. Concepten ziet alleen deze persoon zelf.',
  },
  points: { heading: 'Punten in deze cyclus', none: 'Er loopt nu geen cyclus.' },
  activities: {
    heading: 'Portfolio',
    empty: 'er is nog niets ingediend.',
    columns: { title: 'Activiteit', type: 'Soort', lastDay: 'Datum', state: 'Status', points: 'Punten' },
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

/** At which courses somebody was, and in which groups they are. */
export const dossierCoursesText = {
  courses: {
    heading: 'Opleidingen',
    empty: 'op geen presentielijst.',
    columns: { title: 'Opleiding', provider: 'Opleider', lastDay: 'Datum', state: 'Status' },
    states: {
      credited: 'bijgeschreven',
      listed: 'op de lijst, nog niet bijgeschreven',
      trainer: 'als trainer',
    },
    more: (shown: number) => `Hier staan de nieuwste ${formatCount(shown)} opleidingen.`,
  },
  groups: {
    heading: 'Groepen',
    empty: 'in geen groep.',
    columns: { name: 'Groep', since: 'Lid sinds', state: 'Status' },
    states: { member: 'lid', invited: 'uitgenodigd', closed: 'gestopt' },
  },
};
