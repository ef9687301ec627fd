import type { MailTexts } from './mail-body';

/** What the dossier’s mails are made from. */
export type DossierMailParams = {};

export const dossierMails: MailTexts<DossierMailParams> = {};

/** One of each, made up, for previews and tests. */
export const dossierMailsExamples: DossierMailParams = {};
