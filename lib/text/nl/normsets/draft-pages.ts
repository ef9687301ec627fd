import type { PreviewPart, PreviewRow } from '@/lib/normsets/person-preview';
import type { ExampleKind } from '@/lib/normsets/preview-counts';
import { figure } from '@/lib/text/nl/shared/amounts';

const people = (count: number) => `${figure(count)} ${count === 1 ? 'persoon' : 'mensen'}`;

/** One norm set that is published. Dates and moments are printed. */
export const publishedText = {
  title: (from: string) => `Regels vanaf ${from}`,
  facts: {
    days: 'Geldt',
    published: 'Bekendgemaakt',
    byFile: (at: string) => `${at}, uit een bestand`,
    byTwo: (at: string, proposer: string, other: string) =>
      `${at}, voorgesteld door ${proposer}, bevestigd door ${other}`,
    byOne: (at: string, who: string) => `${at}, door ${who}`,
    superseded: 'Er is een verbeterde versie. Deze telt niet meer, maar je kunt hem nog lezen.',
  },
  read: 'Lees de regels',
  errata: {
    heading: 'Verbeteringen',
    line: (at: string, reason: string) => `${at}: ${reason}`,
    before: 'Bekijk de versie ervoor',
  },
  copy: {
    heading: 'Nieuwe regels maken',
    text: 'Je begint met een kopie. Er verandert niets totdat je die bekendmaakt.',
    submit: 'Neem over als concept',
  },
  erratum: {
    heading: 'Deze regels verbeteren',
    text: 'Staat er een fout in, dan maak je een verbetering voor dezelfde dagen. Niemand verliest daarmee zekere punten.',
    submit: 'Maak een verbetering',
  },
  notDone: 'Het concept is niet gemaakt',
};

/** A draft, and the forms of its parts. */
export const draftText = {
  title: (from: string | null) => (from ? `Concept: regels vanaf ${from}` : 'Concept van regels'),
  erratumTitle: (from: string) => `Concept: verbetering van de regels vanaf ${from}`,
  facts: {
    state: 'Status',
    from: 'Geldt vanaf',
    noDay: 'nog niet gekozen',
    basis: 'Overgenomen van',
    corrects: 'Verbetert',
    basisOf: (from: string) => `de regels vanaf ${from}`,
    made: 'Gemaakt',
    changed: 'Laatst gewijzigd',
    proposed: 'Voorgesteld',
    decided: 'Besloten',
    by: (at: string, who: string) => `${at} door ${who}`,
    reason: 'Waarom',
  },
  remark: 'Een andere beheerder gaf dit terug',
  published: 'Deze normenset is bekendgemaakt.',
  toPublished: 'Bekijk de normenset',
  rules: {
    heading: 'De regels',
    edit: 'Wijzig dag, cyclus, punten en categorieën',
    caption: 'Soorten activiteiten in dit concept',
    columns: { name: 'Soort', category: 'Categorie', points: 'Punten', maximum: 'Maximum', review: 'Beoordeling' },
    editType: (name: string) => `Wijzig ${name}`,
    add: 'Voeg een soort toe',
  },
  differences: {
    heading: 'Wat is er anders?',
    none: 'Nog niets.',
    caption: 'Verschillen met de regels waarvan dit concept is overgenomen',
    columns: { what: 'Wat', before: 'Was', after: 'Wordt' },
    nothing: 'leeg',
    added: 'nieuwe soort',
    removed: 'vervalt',
    ofType: (name: string, field: string) => `${name}: ${field}`,
  },
  publish: {
    heading: 'Bekendmaken',
    blocked: 'Bekendmaken kan nog niet',
    byTwo: 'Jij stelt het voor. Een andere beheerder maakt het bekend.',
    byOne: 'Je maakt de regels zelf bekend. Daarna verandert er niets meer aan.',
    propose: 'Stel voor',
    confirm: 'Maak bekend',
    own: 'Je hebt dit voorgesteld. Een andere beheerder maakt het bekend of geeft het terug.',
    others: (who: string) => `${who} stelde dit voor. Kijk wat er anders is en wat er verandert. Beslis dan.`,
    takeBack: 'Neem je voorstel terug',
    giveBack: 'Geef terug',
    remark: { label: 'Wat moet er anders?', inSentence: 'wat er anders moet' },
    remarkHint: 'Wie eraan werkt, leest dit bij het concept.',
    choose: 'Wat doe je?',
    notDone: 'Er is niets veranderd',
  },
  withdraw: {
    heading: 'Concept intrekken',
    text: 'Niemand kan er dan nog aan werken. Je kunt het niet terughalen.',
    submit: 'Trek het concept in',
  },
  edit: {
    rulesTitle: 'Dag, cyclus, punten en categorieën',
    typeTitle: (name: string) => `Soort: ${name}`,
    newType: 'Nieuwe soort activiteit',
    submit: 'Bewaar',
    notSaved: 'Niet bewaard',
    back: 'Terug naar het concept',
    noCategory: 'Kies een categorie',
    closed: 'Dit concept is niet meer te wijzigen.',
    parts: { days: 'Dagen en cyclus', points: 'Punten', categories: 'Categorieën', about: 'Toelichting' },
    emptyRow: 'De laatste rij is voor een nieuwe categorie. Maak een rij leeg om die categorie weg te halen.',
  },
  removeType: {
    heading: 'Soort weghalen',
    text: 'Wat iemand van deze soort doet vanaf de dag waarop deze regels gelden, geeft dan geen punten.',
    submit: 'Haal deze soort weg',
  },
};

export const previewText = {
  heading: 'Wat verandert er voor iedereen?',
  lead: 'We rekenen voor iedereen in het register uit wat de regels nu geven en wat ze met dit concept geven. Er wordt niets gewijzigd.',
  start: 'Reken het uit',
  again: 'Reken het opnieuw uit',
  blocked: 'Uitrekenen kan zodra het concept klopt.',
  notDone: 'De berekening is niet begonnen',
  running: (looked: string, all: string) => `${looked} van ${all} mensen bekeken.`,
  progress: 'Hoe ver de berekening is',
  refresh: 'Kijk hoe ver het is',
  outdated: 'Deze berekening klopt niet meer: het concept of de bekendgemaakte regels zijn veranderd.',
  finished: (at: string, day: string, all: number) =>
    `Uitgerekend op ${at}, voor ${people(all)}, met ${day} als dag van vandaag.`,
  nothing: 'Aan wat al in een portfolio staat, verandert voor niemand iets.',
  changed: (changed: number) => `Voor ${people(changed)} verandert er iets.`,
  lowered: (count: number) => `${people(count)} ${count === 1 ? 'verliest' : 'verliezen'} zekere punten.`,
  unlowered: 'Niemand verliest zekere punten.',
  parts: {
    done: {
      heading: 'Lopende cycli: wat al gedaan is',
      lead: 'Punten van activiteiten die voorbij zijn. ‘Haalt’ betekent hier: met zekere punten.',
      none: 'Aan wat al gedaan is, verandert niets.',
    },
    planned: {
      heading: 'Geplande activiteiten',
      lead: 'Punten van activiteiten die nog komen. ‘Haalt’ betekent hier: als alles wat gepland is, doorgaat en meetelt.',
      none: 'Aan wat gepland is, verandert niets.',
    },
  } satisfies Record<PreviewPart, { heading: string; lead: string; none: string }>,
  caption: (heading: string) => `${heading}: aantallen mensen`,
  columns: {
    row: 'Waarvan',
    gains: 'Krijgt meer',
    loses: 'Krijgt minder',
    reaches: 'Haalt het nu wel',
    ceases: 'Haalt het niet meer',
  },
  rows: {
    required: 'Alles wat nodig is',
    total: 'Punten in totaal',
    accredited: 'Geaccrediteerde punten',
    category: (code: string) => `Categorie ${code}`,
    type: (name: string) => `Soort: ${name}`,
  },
  examples: {
    heading: 'Voorbeelden',
    caption: 'Voorbeelden van mensen voor wie iets verandert',
    columns: { number: 'Nummer', what: 'Wat', part: 'Waarvan', before: 'Nu', after: 'Straks' },
    kinds: {
      ceases: 'haalt het niet meer',
      reaches: 'haalt het nu wel',
      loses: 'krijgt minder',
      gains: 'krijgt meer',
    } satisfies Record<ExampleKind, string>,
    parts: { done: 'gedaan', planned: 'gepland' } satisfies Record<PreviewPart, string>,
    all: 'gedaan en gepland samen',
  },
};

/** `types` are names by their codes; one that isn't there is called by its code. */
export function previewRowName(row: PreviewRow, types: ReadonlyMap<string, string>): string {
  const { rows } = previewText;
  if (row === 'required' || row === 'total' || row === 'accredited') return rows[row];
  const code = row.slice(row.indexOf(':') + 1);
  return row.startsWith('category:') ? rows.category(code) : rows.type(types.get(code) ?? code);
}
