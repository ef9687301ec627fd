import type { MailTexts } from './mail-body';

/** What Mijn gegevens’s mails are made from. */
export type DetailsMailParams = {};

export const detailsMails: MailTexts<DetailsMailParams> = {};

/** One of each, made up, for previews and tests. */
export const detailsMailsExamples: DetailsMailParams = {};
