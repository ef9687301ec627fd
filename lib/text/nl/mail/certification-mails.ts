import type { Hundredths } from '@/lib/content/amounts';
import type { NextStep } from '@/lib/daily/next-steps';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { stepsParagraphs } from '@/lib/text/nl/daily/next-steps';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { Greeted, MailTexts } from './mail-body';

export type CertificationMailParams = {
  certification_requested: Greeted;
  certification_news: Greeted;
  /** Null when nothing is asked. */
  cycle_news: Greeted & { doBy: CalendarDate | null };
  /** Older mails have neither steps nor a word on points. */
  cycle_reminder: Greeted & { end: CalendarDate; hasAllPoints?: boolean; steps?: readonly NextStep[] };
};

const notMoreHere = 'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.';
const button = { label: 'Bekijk je certificering', to: { path: '/mijn/certificering' } };

export const certificationMails: MailTexts<CertificationMailParams> = {
  certification_requested: () => ({
    subject: 'Je aanvraag voor certificering is binnen',
    paragraphs: [
      'We hebben je aanvraag voor certificering ontvangen. Voor deze aanvraag hoef je niets meer te sturen.',
      'Zodra er een beslissing is, krijg je een mail. Hebben we een vraag over een activiteit, dan laten we dat ook weten.',
    ],
    button,
  }),
  certification_news: () => ({
    subject: 'Er is een beslissing over je certificering',
    paragraphs: ['Over je aanvraag voor certificering is beslist. Log in om de beslissing te lezen.', notMoreHere],
    button,
  }),
  cycle_news: ({ doBy }) => ({
    subject: 'Er is nieuws over je cyclus',
    paragraphs: [
      'Er is nieuws over je cyclus en je status in het register. Log in om te lezen wat dat voor je betekent.',
      ...(doBy ? [`We vragen je om iets te doen. Dat kan tot en met ${formatDate(doBy)}.`] : []),
      notMoreHere,
    ],
    button,
  }),
  cycle_reminder: ({ end, hasAllPoints = false, steps }) => ({
    subject: `Je cyclus loopt af op ${formatDate(end)}`,
    paragraphs: [
      hasAllPoints
        ? `Je cyclus loopt tot en met ${formatDate(end)}. Je hebt alle punten die je nodig hebt, maar je vroeg nog geen certificering aan.`
        : `Je cyclus loopt tot en met ${formatDate(end)}, en er ontbreekt nog iets.`,
      ...stepsParagraphs(steps),
      hasAllPoints
        ? 'Log in en vraag certificering aan. Zonder aanvraag word je niet gecertificeerd.'
        : 'Log in om te zien wat je nog nodig hebt. Vul je portfolio voor die dag aan en vraag daarna certificering aan.',
    ],
    button,
  }),
};

const someDay = calendarDate('2026-12-31');

export const certificationMailsExamples: CertificationMailParams = {
  certification_requested: { name: 'Anna Visser' },
  certification_news: { name: 'Anna Visser' },
  cycle_news: { name: 'Anna Visser', doBy: someDay },
  cycle_reminder: {
    name: 'Anna Visser',
    end: someDay,
    steps: [
      { code: 'complete_data', missing: ['contact'] },
      { code: 'add_proof', ids: ['a', 'b'], points: 900 as Hundredths },
    ],
  },
};
