import { formatKeptDay, plural } from '@/lib/text/nl/shared/format';
import type { Greeted, MailTexts } from './mail-body';

export type ReviewMailParams = {
  activity_news: Greeted & { path: string };
  /** A date; older mails have it as it was printed. */
  activity_question: Greeted & { path: string; answerBy: string };
  activities_assigned: Greeted & { path: string; count: number };
};

const notMoreHere = 'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.';

export const reviewMails: MailTexts<ReviewMailParams> = {
  activity_news: ({ path }) => ({
    subject: 'Er is nieuws over je portfolio',
    paragraphs: ['Er is nieuws over een activiteit in je portfolio. Log in om het te lezen.', notMoreHere],
    button: { label: 'Lees het in Mijn LKLR', to: { path } },
  }),
  activity_question: ({ path, answerBy }) => ({
    subject: 'We hebben een vraag over een activiteit',
    paragraphs: [
      `Over een activiteit in je portfolio hebben we een vraag. Antwoord uiterlijk op ${formatKeptDay(answerBy)}.`,
      'Log in om de vraag te lezen en te beantwoorden.',
      notMoreHere,
    ],
    button: { label: 'Lees de vraag', to: { path } },
  }),
  activities_assigned: ({ path, count }) => ({
    subject: `Je hebt ${count === 1 ? 'een activiteit' : 'activiteiten'} gekregen om te beoordelen`,
    paragraphs: [
      `Een beheerder heeft je ${plural(count, 'activiteit', 'activiteiten')} gegeven om te beoordelen. Anderen kunnen er niet over beslissen.`,
      'Lukt het je niet? Geef een activiteit dan terug op de pagina van die activiteit.',
    ],
    button: { label: 'Ga beoordelen', to: { path } },
  }),
};

export const reviewMailsExamples: ReviewMailParams = {
  activity_news: { name: 'Anna Visser', path: '/mijn/portfolio' },
  activity_question: { name: 'Anna Visser', path: '/mijn/portfolio', answerBy: '2026-12-21' },
  activities_assigned: { name: 'Berend Heer', path: '/beoordelen', count: 3 },
};
