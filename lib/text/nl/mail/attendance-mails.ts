import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { formatDate } from '@/lib/text/nl/shared/format';
import { EXAMPLE_ID, type Greeted, type MailTexts } from './mail-body';

export type AttendanceMailParams = {
  attendance_due: Greeted & { path: string; title: string; lastDay: CalendarDate };
  attendance_claimed: Greeted & Claimed;
  claim_due: Greeted & Claimed;
  claim_news: Greeted & { path: string };
};

type Claimed = { path: string; title: string; dueOn: CalendarDate };

const answer = (path: string) => ({ label: 'Bekijk de melding', to: { path } });

export const attendanceMails: MailTexts<AttendanceMailParams> = {
  attendance_due: ({ path, title, lastDay }) => ({
    subject: 'Geef door wie er bij je opleiding was',
    paragraphs: [
      `De laatste dag van ‘${title}’ was ${formatDate(lastDay)}. De presentielijst is nog niet afgesloten. Wie erbij was, krijgt pas punten als je de lijst afsluit.`,
      'Ging het niet door, was er niemand uit het register, of staat het er dubbel in? Geef dat dan door. Je krijgt dan geen herinnering meer.',
    ],
    button: { label: 'Ga naar de uitvoering', to: { path } },
  }),
  attendance_claimed: ({ path, title, dueOn }) => ({
    subject: 'Iemand staat niet op je presentielijst',
    paragraphs: [
      `Iemand uit het register meldt: ik was bij ‘${title}’, maar ik sta niet op de lijst. Klopt dat? Bevestig het, of laat weten waarom niet.`,
      `Je kunt antwoorden tot en met ${formatDate(dueOn)}. Daarna beslist de beheerder van het register.`,
    ],
    button: answer(path),
  }),
  claim_due: ({ path, title, dueOn }) => ({
    subject: 'Er wacht nog een melding op je antwoord',
    paragraphs: [
      `Iemand uit het register meldde: ik was bij ‘${title}’. Je hebt nog niet geantwoord. Dat kan tot en met ${formatDate(dueOn)}.`,
      'Daarna beslist de beheerder van het register.',
    ],
    button: answer(path),
  }),
  claim_news: ({ path }) => ({
    subject: 'Er is nieuws over je melding',
    paragraphs: [
      'Je meldde dat je bij een opleiding was en niet op de lijst stond. Daar is nieuws over. Log in om het te lezen.',
      'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.',
    ],
    button: { label: 'Lees het in Mijn LKLR', to: { path } },
  }),
};

const claimed: Claimed = {
  path: `/opleider/meldingen/${EXAMPLE_ID}`,
  title: 'Gesprekken met ouders',
  dueOn: calendarDate('2026-11-30'),
};

export const attendanceMailsExamples: AttendanceMailParams = {
  attendance_due: {
    name: 'Petra Opleider',
    path: `/opleider/uitvoeringen/${EXAMPLE_ID}`,
    title: 'Gesprekken met ouders',
    lastDay: calendarDate('2026-11-16'),
  },
  attendance_claimed: { name: 'Petra Opleider', ...claimed },
  claim_due: { name: 'Petra Opleider', ...claimed },
  claim_news: { name: 'Anna Visser', path: `/mijn/aanwezigheid/${EXAMPLE_ID}` },
};
