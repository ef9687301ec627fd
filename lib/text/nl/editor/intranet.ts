/** /intranet and one news item. Moments are printed. */
export const intranetText = {
  title: 'Intranet',
  lead: 'Nieuws en documenten voor wie in het register staat of voor het register werkt.',
  search: { label: 'Zoek in het nieuws', submit: 'Zoek' },
  news: 'Nieuws',
  list: 'Lijst met nieuws',
  unread: 'Nieuw',
  columns: { title: 'Bericht', from: 'Geplaatst op' },
  empty: { heading: 'Er is nog geen nieuws', text: 'Zodra er nieuws is, lees je het hier.' },
  nothing: (typed: string) => `Geen bericht gevonden over ‘${typed}’`,
  showAll: 'Toon al het nieuws',
  placed: (moment: string) => `Geplaatst op ${moment}`,
  documents: 'Documenten',
  version: (version: string) => `versie ${version}`,
  toTick: 'Nog aan te vinken',
  tick: 'Vink de nieuwe versie aan',
  back: 'Al het nieuws',
};
