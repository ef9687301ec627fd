import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { formatDate } from '@/lib/text/nl/shared/format';
import { EXAMPLE_ID, type Greeted, type MailTexts } from './mail-body';

export type AttendanceMailParams = {
  attendance_due: Greeted & { path: string; title: string; lastDay: CalendarDate };
};

export const attendanceMails: MailTexts<AttendanceMailParams> = {
  attendance_due: ({ path, title, lastDay }) => ({
    subject: 'Geef door wie er bij je opleiding was',
    paragraphs: [
      `‘${title}’ was voorbij op ${formatDate(lastDay)}, en er is nog geen afgesloten presentielijst. Wie erbij was, krijgt pas punten als je de lijst afsluit.`,
      'Ging het niet door, was er niemand uit het register, of staat het er dubbel in? Geef dat dan door. Je krijgt dan geen herinnering meer.',
    ],
    button: { label: 'Ga naar de uitvoering', to: { path } },
  }),
};

export const attendanceMailsExamples: AttendanceMailParams = {
  attendance_due: {
    name: 'Petra Opleider',
    path: `/opleider/uitvoeringen/${EXAMPLE_ID}`,
    title: 'Gesprekken met ouders',
    lastDay: calendarDate('2026-11-16'),
  },
};
