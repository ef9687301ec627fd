import type { UnreadNews } from '@/lib/content/news-digest';
import type { NextStep } from '@/lib/daily/next-steps';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { stepsParagraphs } from '@/lib/text/nl/daily/next-steps';
import { formatDate, formatKeptDay, plural } from '@/lib/text/nl/shared/format';
import { EXAMPLE_ID, type Greeted, type MailTexts } from './mail-body';

/** Older mails have none. */
type WithSteps = { steps?: readonly NextStep[] };

export type DailyMailParams = {
  /** A date; older mails have it as it was printed. */
  requirement_lapsed: Greeted & { mendBy: string };
  mend_reminder: Greeted & WithSteps & { mendBy: CalendarDate };
  mend_term_passed: Greeted;
  draft_reminder: Greeted & WithSteps & { keptUntil: CalendarDate };
  draft_deletion_announced: Greeted & { deletesOn: CalendarDate };
  account_deletion_announced: Greeted & { deletesOn: CalendarDate };
  information_reminder: Greeted & WithSteps & { dueOn: CalendarDate };
  /** Counts alone: whose they are is read in the register. Older mails know of fewer kinds. */
  morning_work: Greeted & {
    applications: number;
    late: number;
    activities?: number;
    certifications?: number;
    accreditations?: number;
    providers?: number;
    claims?: number;
    tasks: number;
  };
  morning_assigned: Greeted & { applications: number; late: number; activities?: number };
  /** Older mails don't say whose mails their link stops. */
  news_digest: Greeted & UnreadNews & { accountId?: string };
};

export const dailyMails: MailTexts<DailyMailParams> = {
  requirement_lapsed: ({ mendBy }) => ({
    subject: 'Kijk je gegevens in het register na',
    paragraphs: [
      'Er is iets veranderd waardoor je gegevens in het register niet meer aan alle eisen voldoen. Aan je plaats in het register verandert nu niets.',
      `Werk je gegevens uiterlijk op ${formatKeptDay(mendBy)} bij. In Mijn LKLR lees je wat er ontbreekt en wat je kunt doen.`,
    ],
    button: { label: 'Bekijk je gegevens', to: { path: '/mijn/gegevens' } },
  }),
  mend_reminder: ({ mendBy, steps }) => ({
    subject: 'Je gegevens in het register zijn nog niet bijgewerkt',
    paragraphs: [
      'Eerder schreven we je dat je gegevens niet meer aan alle eisen voldoen. Dat is nog steeds zo.',
      `Je hebt nog tot en met ${formatDate(mendBy)} om ze bij te werken. In Mijn LKLR lees je wat er ontbreekt en wat je kunt doen.`,
      ...stepsParagraphs(steps),
    ],
    button: { label: 'Bekijk je gegevens', to: { path: '/mijn/gegevens' } },
  }),
  mend_term_passed: () => ({
    subject: 'De tijd om je gegevens bij te werken is voorbij',
    paragraphs: [
      'Je gegevens in het register voldoen niet aan alle eisen, en de tijd om dat te herstellen is voorbij. De beheerder bekijkt nu hoe het verder gaat.',
      'Aan je plaats in het register is nog niets veranderd. Bijwerken kan nog: doe dat dan zo snel mogelijk, of neem contact met ons op.',
    ],
    button: { label: 'Bekijk je gegevens', to: { path: '/mijn/gegevens' } },
  }),
  draft_reminder: ({ keptUntil, steps }) => ({
    subject: 'Je aanvraag is nog niet af',
    paragraphs: [
      'Je bent begonnen met een aanvraag voor het register, maar je hebt hem nog niet ingediend. Wat je invulde, staat er nog.',
      `Als je er niets aan verandert, bewaren we hem tot ongeveer ${formatDate(keptUntil)}. Voordat we hem verwijderen, krijg je daarover nog een mail.`,
      ...stepsParagraphs(steps),
    ],
    button: { label: 'Ga verder met je aanvraag', to: { path: '/mijn/aanvraag' } },
  }),
  draft_deletion_announced: ({ deletesOn }) => ({
    subject: 'We verwijderen binnenkort je aanvraag',
    paragraphs: [
      `Je bent ooit begonnen met een aanvraag voor het register, maar daarna is er lang niets aan veranderd. Op ${formatDate(deletesOn)} verwijderen we hem. Heb je verder niets in het register, dan verwijderen we ook je account.`,
      'Wil je de aanvraag houden? Log dan voor die dag in, ga verder en bewaar iets. Dan begint de termijn opnieuw.',
    ],
    button: { label: 'Ga verder met je aanvraag', to: { path: '/mijn/aanvraag' } },
  }),
  account_deletion_announced: ({ deletesOn }) => ({
    subject: 'We verwijderen binnenkort je account',
    paragraphs: [
      `Je hebt een account bij het register, maar geen aanvraag en geen registratie. Op ${formatDate(deletesOn)} verwijderen we je account.`,
      'Wil je je account houden? Log dan voor die dag in en begin een aanvraag. Een nieuw account maken kan later ook altijd.',
    ],
    button: { label: 'Begin een aanvraag', to: { path: '/mijn/aanvraag' } },
  }),
  information_reminder: ({ dueOn, steps }) => ({
    subject: 'We wachten op je antwoord',
    paragraphs: [
      'We hebben je iets gevraagd over je aanvraag voor het register. Je antwoord hebben we nog niet.',
      `Je kunt antwoorden tot en met ${formatDate(dueOn)}. In Mijn LKLR lees je onze vragen.`,
      ...stepsParagraphs(steps),
    ],
    button: { label: 'Lees de vragen', to: { path: '/mijn/aanvraag' } },
  }),
  morning_work: ({ applications, late, activities = 0, certifications = 0, tasks, ...courses }) => ({
    subject: 'Er wacht werk op je in het register',
    paragraphs: [
      ...applicationLines(applications, late),
      ...activityLines(activities),
      ...certificationLines(certifications),
      ...courseLines(courses),
      ...(tasks > 0 ? [`Taken: ${tasks}.`] : []),
    ],
    button: { label: 'Ga naar het beheer', to: { path: '/beheer' } },
  }),
  morning_assigned: ({ applications, late, activities = 0 }) => ({
    subject: 'Er wacht beoordelingswerk op je in het register',
    paragraphs: [...applicationLines(applications, late), ...activityLines(activities)],
    button: { label: 'Ga beoordelen', to: { path: '/beoordelen' } },
  }),
  news_digest: ({ titles, more, accountId }) => ({
    subject: 'Er is nieuws op het intranet van het register',
    paragraphs: [
      'Op het intranet staat nieuws dat je nog niet las:',
      titles,
      ...(more > 0 ? [`En nog ${plural(more, 'bericht', 'berichten')}.`] : []),
    ],
    button: { label: 'Lees het nieuws', to: { path: '/intranet' } },
    stop: {
      label: 'Wil je geen mail meer als er nieuws is? Zet hem dan hier uit',
      ...(accountId ? { link: 'stop_news_mail', id: accountId } : { path: '/account#nieuws' }),
    },
  }),
};

type CourseWork = Pick<DailyMailParams['morning_work'], 'accreditations' | 'providers' | 'claims'>;

function courseLines({ accreditations = 0, providers = 0, claims = 0 }: CourseWork): string[] {
  return [
    ...(accreditations > 0 ? [`Aanvragen voor accreditatie: ${accreditations}.`] : []),
    ...(providers > 0 ? [`Opleiders die erbij willen: ${providers}.`] : []),
    ...(claims > 0 ? [`Meldingen van aanwezigheid: ${claims}.`] : []),
  ];
}

function applicationLines(applications: number, late: number): string[] {
  if (applications === 0) return [];
  const waiting = `Je hebt ${plural(applications, 'aanvraag', 'aanvragen')} te beoordelen.`;
  return [late === 0 ? waiting : `${waiting} Daarvan te laat: ${late}.`];
}

function activityLines(activities: number): string[] {
  if (activities === 0) return [];
  return [`Je hebt ${plural(activities, 'activiteit', 'activiteiten')} te beoordelen.`];
}

function certificationLines(certifications: number): string[] {
  if (certifications === 0) return [];
  return [`Je hebt ${plural(certifications, 'aanvraag', 'aanvragen')} voor certificering te beoordelen.`];
}

const someDay = calendarDate('2026-12-21');

export const dailyMailsExamples: DailyMailParams = {
  requirement_lapsed: { name: 'Anna Visser', mendBy: '2026-12-21' },
  mend_reminder: { name: 'Anna Visser', mendBy: someDay, steps: [{ code: 'mend_requirements', by: someDay }] },
  mend_term_passed: { name: 'Anna Visser' },
  draft_reminder: { name: 'Anna Visser', keptUntil: someDay, steps: [{ code: 'finish_application' }] },
  draft_deletion_announced: { name: 'Anna Visser', deletesOn: someDay },
  account_deletion_announced: { name: 'Anna Visser', deletesOn: someDay },
  information_reminder: { name: 'Anna Visser', dueOn: someDay, steps: [{ code: 'answer_application' }] },
  morning_work: {
    name: 'Berend Heer',
    applications: 3,
    late: 1,
    activities: 4,
    certifications: 2,
    accreditations: 3,
    providers: 1,
    claims: 2,
    tasks: 2,
  },
  morning_assigned: { name: 'Berend Heer', applications: 1, late: 0, activities: 1 },
  news_digest: {
    ...{ name: 'Anna Visser', titles: ['De najaarsdag is op 12 november', 'Nieuwe beroepscode'], more: 1 },
    accountId: EXAMPLE_ID,
  },
};
