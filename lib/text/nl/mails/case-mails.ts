import type { MailTexts } from './mail-body';

/** What the queue’s and the case’s mails are made from. */
export type CaseMailParams = {};

export const caseMails: MailTexts<CaseMailParams> = {};

/** One of each, made up, for previews and tests. */
export const caseMailsExamples: CaseMailParams = {};
