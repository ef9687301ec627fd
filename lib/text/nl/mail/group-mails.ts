import { EXAMPLE_ID, type Greeted, type MailTexts } from './mail-body';

export type GroupMailParams = {
  group_news: Greeted & { path: string };
};

export const groupMails: MailTexts<GroupMailParams> = {
  group_news: ({ path }) => ({
    subject: 'Er is nieuws over een groep',
    paragraphs: [
      'Een groep van collega’s uit het register vraagt je iets. Log in om te lezen wat, en om te antwoorden.',
      'Omdat een mail door anderen gelezen kan worden, staat hier niet meer in.',
    ],
    button: { label: 'Lees het in Mijn LKLR', to: { path } },
  }),
};

export const groupMailsExamples: GroupMailParams = {
  group_news: { name: 'Anna Visser', path: `/mijn/groepen/${EXAMPLE_ID}` },
};
