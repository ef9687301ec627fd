import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { Greeted, MailTexts } from './mail-body';

export type AccreditationMailParams = {
  accreditation_news: Greeted & { path: string };
  accreditation_question: Greeted & { path: string; answerBy: CalendarDate };
  accreditation_ends: Greeted & { path: string; validTo: CalendarDate };
  course_to_assess: Greeted & { path: string; dueOn: CalendarDate };
};

const notMoreHere = 'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.';

export const accreditationMails: MailTexts<AccreditationMailParams> = {
  accreditation_news: ({ path }) => ({
    subject: 'Er is nieuws over een opleiding',
    paragraphs: ['Er is nieuws over de accreditatie van een opleiding. Log in om het te lezen.', notMoreHere],
    button: { label: 'Lees het nieuws', to: { path } },
  }),
  accreditation_question: ({ path, answerBy }) => ({
    subject: 'We hebben een vraag over een opleiding',
    paragraphs: [
      `Over een opleiding waarvoor je accreditatie vroeg, hebben we een vraag. Antwoord uiterlijk op ${formatDate(answerBy)}.`,
      'Tot je antwoord er is, ligt de beoordeling stil.',
      notMoreHere,
    ],
    button: { label: 'Lees de vraag', to: { path } },
  }),
  accreditation_ends: ({ path, validTo }) => ({
    subject: 'De accreditatie van een opleiding loopt af',
    paragraphs: [
      `De accreditatie van een opleiding geldt tot en met ${formatDate(validTo)}. Een uitvoering die daarna begint, geeft geen geaccrediteerde punten meer.`,
      'Vraag op tijd verlenging aan. Je begint met alles wat er nu staat.',
    ],
    button: { label: 'Bekijk de opleiding', to: { path } },
  }),
  course_to_assess: ({ path, dueOn }) => ({
    subject: 'Je hebt een opleiding gekregen om te beoordelen',
    paragraphs: [
      `Een beheerder vraagt je om een opleiding te beoordelen, uiterlijk op ${formatDate(dueOn)}.`,
      'Een andere beoordelaar kijkt er ook naar. Jullie zien elkaars oordeel niet.',
      'Heb je zelf iets met deze opleiding te maken? Laat het de beheerder weten.',
    ],
    button: { label: 'Ga beoordelen', to: { path } },
  }),
};

export const accreditationMailsExamples: AccreditationMailParams = {
  accreditation_news: { name: 'Olga Pleider', path: '/opleider/opleidingen' },
  accreditation_question: {
    name: 'Olga Pleider',
    path: '/opleider/opleidingen',
    answerBy: calendarDate('2026-12-21'),
  },
  accreditation_ends: { name: 'Olga Pleider', path: '/opleider/opleidingen', validTo: calendarDate('2027-02-28') },
  course_to_assess: { name: 'Berend Heer', path: '/beoordelen', dueOn: calendarDate('2027-01-10') },
};
