import type { DoorMeeting } from '@/lib/attendance/door-window';
import type { RunTab } from '@/lib/attendance/run-list';
import type { RunEnding, RunState } from '@/lib/attendance/run-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { timeAsTyped } from '@/lib/shared/typed-time';
import { formatDate, formatPeriod, plural } from '@/lib/text/nl/shared/format';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

export const runStateNames = {
  planned: 'Gepland',
  held: 'Gehouden',
  closed: 'Afgesloten',
  cancelled: 'Vervallen',
} satisfies Record<RunState | 'held', string>;

export const runEndingNames = {
  not_held: 'Ging niet door',
  nobody_registered: 'Niemand uit het register',
  entered_twice: 'Dubbel ingevoerd',
} satisfies Record<RunEnding, string>;

/** /opleider/uitvoeringen */
export const runsText = {
  title: 'Uitvoeringen',
  lead: 'Hier staan de keren dat je een opleiding geeft. Na de laatste dag geef je door wie er was.',
  plan: 'Plan een uitvoering',
  tabs: {
    to_close: 'Nog af te sluiten',
    coming: 'Komend',
    ended: 'Afgelopen',
  } satisfies Record<RunTab, string>,
  tabsLabel: 'Welke uitvoeringen',
  caption: 'Uitvoeringen',
  columns: { title: 'Opleiding', days: 'Wanneer', place: 'Waar', rows: 'Op de lijst', state: 'Status' },
  days: formatPeriod,
  open: (title: string, when: string) => `${title}, ${when}`,
  noPlace: 'Niet ingevuld',
  standing: 'E-learning',
  empty: {
    to_close: { heading: 'Er is niets af te sluiten', text: 'Is een uitvoering voorbij, dan vind je die hier.' },
    coming: { heading: 'Er is niets gepland', text: 'Plan een uitvoering, dan komt die bij Opleidingen te staan.' },
    ended: { heading: 'Er is nog niets afgelopen', text: 'Hier komen je afgesloten en vervallen uitvoeringen.' },
  } satisfies Record<RunTab, { heading: string; text: string }>,
};

const fields = {
  firstDay: { label: 'Vanaf welke dag?' },
  lastDay: { label: 'Tot en met welke dag?' },
  place: { label: 'Plaats' },
  joining: { label: 'Hoe doe je mee?' },
} satisfies Record<string, FieldWords>;

export const runFormText = {
  plan: { title: 'Een uitvoering plannen', submit: 'Uitvoering plannen' },
  change: { title: 'Uitvoering wijzigen', submit: 'Wijzigingen bewaren' },
  which: {
    lead: 'Van welke opleiding plan je een uitvoering? Je ziet hier je opleidingen die geaccrediteerd zijn.',
    none: {
      heading: 'Je hebt geen geaccrediteerde opleiding',
      text: 'Plannen kan zodra een opleiding geaccrediteerd is.',
    },
  },
  lead: 'De uitvoering komt bij Opleidingen te staan, waar iedereen die ziet. De eerste dag moet binnen de accreditatie vallen.',
  accredited: (from: CalendarDate, to: CalendarDate) =>
    `De accreditatie geldt van ${formatDate(from)} tot en met ${formatDate(to)}.`,
  leadChange: 'Wie deze uitvoering in het portfolio heeft gepland, krijgt bericht over wat je wijzigt.',
  meetings: 'Bijeenkomsten',
  meetingsHint: 'Vul een dag in zoals 2-11-2026 en tijden zoals 9.30. Lege regels tellen niet mee.',
  meeting: (position: number) => `Bijeenkomst ${position}`,
  trainers: 'Trainers',
  trainersHint:
    'Je hoeft dit niet in te vullen. Staat een trainer zelf in het register? Vul dan het nummer in: het geven telt mee als training geven.',
  trainer: (position: number) => `Trainer ${position}`,
  eLearning: 'Een e-learning staat open van de eerste tot en met de laatste dag.',
  hints: {
    place: 'Bijvoorbeeld een adres, of: online.',
    joining: 'Bijvoorbeeld waar iemand zich aanmeldt. Iedereen ziet dit bij Opleidingen.',
    lastDay: 'Laat je dit leeg, dan is dit de laatste dag van de accreditatie.',
  },
  fields,
  fieldsOf: (meetings: number, trainers: number): Record<string, FieldWords> => ({
    ...fields,
    ...Object.fromEntries(
      Array.from({ length: meetings }, (_, index) => [
        [`meetings.${index}.day`, { label: `Dag ${index + 1}` }],
        [`meetings.${index}.begins`, { label: `Begin ${index + 1}` }],
        [`meetings.${index}.ends`, { label: `Einde ${index + 1}` }],
      ]).flat(),
    ),
    ...Object.fromEntries(
      Array.from({ length: trainers }, (_, index) => [
        [`trainers.${index}.name`, { label: `Naam trainer ${index + 1}` }],
        [`trainers.${index}.number`, { label: `Registratienummer trainer ${index + 1}` }],
      ]).flat(),
    ),
  }),
  back: 'Terug zonder te bewaren',
};

/** /opleider/uitvoeringen/ID */
export const runText = {
  title: 'Een uitvoering',
  facts: { when: 'Wanneer', place: 'Plaats', joining: 'Hoe doe je mee', trainers: 'Trainers', state: 'Status' },
  meeting: ({ day, begins, ends }: Omit<DoorMeeting, 'position'>) =>
    `${formatDate(day)} van ${timeAsTyped(begins)} tot ${timeAsTyped(ends)} uur`,
  none: 'Niet ingevuld',
  days: formatPeriod,
  change: 'Wijzig deze uitvoering',
  list: {
    heading: 'Presentielijst',
    lead: 'Wie staat er op de lijst? Alleen jij en je collega’s zien wat je zelf hebt ingevuld.',
    add: 'Zet mensen op de lijst',
    door: 'Toon de code aan de deur',
    caption: 'Op de lijst',
    columns: {
      number: 'Nummer',
      name: 'Naam',
      meetings: 'Bijeenkomsten',
      completed: 'Afgerond op',
      outcome: 'Uitkomst',
      act: 'Wijzigen',
    },
    all: 'Alle',
    positions: (positions: readonly number[]) => positions.join(', '),
    removed: 'Van de lijst gehaald',
    edit: (name: string) => `Wijzig ${name}`,
    editShort: 'Wijzig',
    empty: {
      heading: 'De lijst is nog leeg',
      text: 'Plak een lijst, kies een bestand, of gebruik de code aan de deur.',
    },
    scanned: (count: number) =>
      `${plural(count, 'persoon heeft', 'mensen hebben')} aan de deur de code ingevoerd. Ze komen op de lijst als je afsluit.`,
    erased: 'Namen en nummers zijn gewist: de bewaartermijn is voorbij.',
  },
  close: {
    heading: 'Afsluiten',
    text: 'Sluit de lijst af als iedereen erop staat. Wie in het register staat, ziet de punten dan meteen in het portfolio.',
    until: (months: number) => `Daarna kun je nog ${plural(months, 'maand', 'maanden')} corrigeren, met een reden.`,
    submit: 'Lijst afsluiten',
    notYet: (day: CalendarDate) => `Je kunt de lijst afsluiten vanaf ${formatDate(day)}, de laatste dag.`,
    standing: 'Bij een e-learning tellen de punten zodra je een regel bewaart. Je hoeft niet af te sluiten.',
  },
  end: {
    heading: 'Is er geen lijst?',
    legend: 'Wat is er gebeurd?',
    submit: 'Zonder lijst afronden',
    fields: { ending: { label: 'Wat is er gebeurd?' } },
    choices: {
      not_held: 'De uitvoering ging niet door',
      nobody_registered: 'De uitvoering ging door, maar er was niemand uit het register',
      entered_twice: 'De uitvoering is dubbel ingevoerd',
    } satisfies Record<RunEnding, string>,
  },
  cancel: {
    heading: 'Gaat het niet door?',
    text: 'De uitvoering staat dan niet meer bij Opleidingen. Wie die in het portfolio heeft, krijgt bericht.',
    submit: 'Uitvoering laten vervallen',
  },
  corrections: {
    heading: 'Corrigeren',
    until: (day: CalendarDate) => `Je kunt de lijst corrigeren tot en met ${formatDate(day)}. Geef er een reden bij.`,
    passed: (day: CalendarDate) =>
      `Corrigeren kon tot en met ${formatDate(day)}. Klopt er iets niet? Schrijf dan aan de beheerder van het register.`,
    add: 'Iemand toevoegen',
  },
  notDone: 'Er is niets bewaard of gewijzigd',
  after: {
    gepland: 'De uitvoering is gepland.',
    gewijzigd: 'De uitvoering is gewijzigd.',
    vervallen: 'De uitvoering is vervallen.',
    afgerond: 'De uitvoering is zonder lijst afgerond.',
    afgesloten: 'De lijst is afgesloten. Wie in het register staat, heeft de punten nu.',
    bewaard: 'De regels staan op de lijst.',
    verwijderd: 'De regel is van de lijst gehaald.',
    gecorrigeerd:
      'De correctie is verwerkt. Wat al voor een certificering is gebruikt, blijft zoals het was. De eigenaar krijgt bericht.',
  } as Record<string, string>,
};
