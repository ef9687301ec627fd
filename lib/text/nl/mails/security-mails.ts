import type { MailTexts } from './mail-body';

/** What logging in’s and its safety’s mails are made from. */
export type SecurityMailParams = {};

export const securityMails: MailTexts<SecurityMailParams> = {};

/** One of each, made up, for previews and tests. */
export const securityMailsExamples: SecurityMailParams = {};
