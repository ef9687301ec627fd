import type { Greeted, MailTexts } from './mail-body';

/** What the daily job’s mails are made from. */
export type DailyMailParams = {
  /** `mendBy` is a printed date, such as "21 december 2026". */
  requirement_lapsed: Greeted & { mendBy: string };
};

export const dailyMails: MailTexts<DailyMailParams> = {
  requirement_lapsed: ({ mendBy }) => ({
    subject: 'Kijk je gegevens in het register na',
    paragraphs: [
      'Er is iets veranderd waardoor je gegevens in het register niet meer aan alle eisen voldoen. Aan je plaats in het register verandert nu niets.',
      `Werk je gegevens bij voor ${mendBy}. In Mijn LKLR lees je wat er ontbreekt en wat je kunt doen.`,
    ],
    button: { label: 'Bekijk je gegevens', to: { path: '/mijn/gegevens' } },
  }),
};

/** One of each, made up, for previews and tests. */
export const dailyMailsExamples: DailyMailParams = {
  requirement_lapsed: { name: 'Anna Visser', mendBy: '21 december 2026' },
};
