import type { MailTexts } from './mail-body';

/** What managers’ and assessors’ mails are made from. */
export type PeopleMailParams = {};

export const peopleMails: MailTexts<PeopleMailParams> = {};

/** One of each, made up, for previews and tests. */
export const peopleMailsExamples: PeopleMailParams = {};
