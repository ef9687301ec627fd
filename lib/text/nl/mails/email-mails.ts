import type { MailTexts } from './mail-body';

/** What the e-mail address’s and the account’s end’s mails are made from. */
export type EmailMailParams = {};

export const emailMails: MailTexts<EmailMailParams> = {};

/** One of each, made up, for previews and tests. */
export const emailMailsExamples: EmailMailParams = {};
