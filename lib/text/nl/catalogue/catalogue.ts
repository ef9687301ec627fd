import type { Term } from '@/lib/catalogue/catalogue-query';
import type { ChooseReason } from '@/lib/catalogue/choosing';
import type { CourseForm } from '@/lib/courses/course-contents';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { months, points } from '@/lib/text/nl/shared/amounts';
import { counted, formatDate, plural } from '@/lib/text/nl/shared/format';

/** /opleidingen */
export const catalogueText = {
  title: 'Opleidingen',
  /** Of the window. */
  windowTitle: 'Geaccrediteerde opleidingen',
  lead: 'Deze opleidingen zijn vooraf beoordeeld. Wie er een volgt, krijgt er geaccrediteerde punten voor.',
  filter: {
    label: 'Zoek een opleiding',
    text: 'Waar zoek je naar?',
    textHint: 'Woorden uit de titel, wat je leert of de naam van de opleider.',
    region: 'Regio',
    regionHint: 'Bijvoorbeeld Utrecht of heel Nederland.',
    kind: 'Soort',
    category: (code: string) => `Categorie ${code}: alle soorten`,
    form: 'Vorm',
    forms: { on_site: 'Op een locatie', online: 'Online', e_learning: 'E-learning' } satisfies Record<
      CourseForm,
      string
    >,
    term: 'Begint',
    terms: (term: Term) => `Binnen ${months(term)}`,
    any: 'Maakt niet uit',
    more: 'Kies soort, vorm, begin en regio',
    submit: 'Zoek',
    all: 'Toon alle opleidingen',
  },
  byContact: {
    heading: 'Zo kun je hier niet zoeken',
    text: 'Een e-mailadres of telefoonnummer staat niet bij een opleiding. Zoek op woorden of op de naam van de opleider.',
  },
  all: (count: number) => counted(count, 'opleiding', 'opleidingen'),
  found: (count: number) => `${counted(count, 'opleiding', 'opleidingen')} gevonden`,
  worth: (amount: number, isPerMeeting: boolean, category: string) =>
    `${points(amount)}${isPerMeeting ? ' per bijeenkomst' : ''} in categorie ${category}`,
  noWorth: 'nu geen punten',
  forms: { on_site: 'op een locatie', online: 'online', e_learning: 'e-learning' } satisfies Record<CourseForm, string>,
  next: (first: CalendarDate, more: number) =>
    `Begint op ${formatDate(first)}${more === 0 ? '' : `, en daarna nog ${plural(more, 'keer', 'keer')}`}.`,
  standing: 'Je kunt op elk moment beginnen.',
  nothingPlanned: 'Er is nu niets gepland.',
  note: 'We rekenen hier met de regels van vandaag. Je krijgt de punten volgens de regels die gelden op de laatste dag van je opleiding.',
  empty: {
    heading: 'Er zijn nog geen opleidingen',
    text: 'Zodra een opleiding geaccrediteerd is, vind je die hier.',
  },
  nothingFound: {
    heading: 'Geen opleidingen gevonden',
    text: 'Zoek met minder woorden, of kies bij de andere vragen ‘Maakt niet uit’.',
  },
  provider: { text: 'Geef je zelf een opleiding?', link: 'Lees hoe je accreditatie aanvraagt' },
};

/** /opleidingen/ID */
export const catalogueCourseText = {
  windowTitle: 'Een geaccrediteerde opleiding',
  accredited: (from: CalendarDate, to: CalendarDate) =>
    `Geaccrediteerd van ${formatDate(from)} tot en met ${formatDate(to)}.`,
  toRuns: 'Bekijk wanneer je de opleiding kunt volgen',
  factsHeading: 'Over de opleiding',
  runs: {
    heading: 'Wanneer',
    none: {
      heading: 'Er is nu niets gepland',
      text: 'Vraag de opleider wanneer de opleiding weer wordt gegeven.',
    },
    standing: (from: CalendarDate, to: CalendarDate) =>
      `Van ${formatDate(from)} tot en met ${formatDate(to)}, op een moment dat jou past.`,
    place: 'Plaats',
    joining: 'Hoe doe je mee',
    worth: 'Punten',
    calendar: 'Zet in je agenda',
  },
  choose: {
    submit: 'Zet in mijn portfolio',
    about: (day: CalendarDate) => ` wat begint op ${formatDate(day)}`,
    chosen: 'Bekijk in je portfolio',
    notDone: 'De opleiding staat niet in je portfolio',
    logIn: {
      text: 'Sta je in het register? Dan kun je een uitvoering in je portfolio zetten.',
      link: 'Log in',
    },
  },
  begun: {
    heading: 'Was je erbij?',
    text: 'Zet de opleider je op de presentielijst, dan staan de punten vanzelf in je portfolio. Je kunt de uitvoering ook zelf vast in je portfolio zetten.',
    notOnList: 'Ik was erbij, maar sta niet op de lijst',
  },
  back: 'Terug naar alle opleidingen',
};

export const chooseReasonTexts = {
  run_unknown: 'Deze uitvoering staat niet meer in het register.',
  run_cancelled: 'Deze uitvoering gaat niet door.',
  run_before_cycle: 'Deze uitvoering was vóór je huidige cyclus. Je kunt die zelf toevoegen aan je portfolio.',
  not_in_register: 'Je staat niet in het register. Daarom kun je niets toevoegen aan je portfolio.',
} satisfies Record<ChooseReason['code'] | 'run_unknown' | 'not_in_register', string>;

export const calendarText = {
  product: 'LKLR',
  description: (provider: string, joining: string, address: string) =>
    [provider, joining, address].filter((line) => line !== '').join('\n'),
};
