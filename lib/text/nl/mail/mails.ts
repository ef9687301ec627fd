import { type AccountMailParams, accountMails, accountMailsExamples } from './account-mails';
import { type ApplicationMailParams, applicationMails, applicationMailsExamples } from './application-mails';
import { type CaseMailParams, caseMails, caseMailsExamples } from './case-mails';
import { type CertificationMailParams, certificationMails, certificationMailsExamples } from './certification-mails';
import { type DailyMailParams, dailyMails, dailyMailsExamples } from './daily-mails';
import { type DetailsMailParams, detailsMails, detailsMailsExamples } from './details-mails';
import { type DossierMailParams, dossierMails, dossierMailsExamples } from './dossier-mails';
import { type EmailMailParams, emailMails, emailMailsExamples } from './email-mails';
import type { Greeted, MailBody, MailTexts } from './mail-body';
import { type PeopleMailParams, peopleMails, peopleMailsExamples } from './people-mails';
import { type ReviewMailParams, reviewMails, reviewMailsExamples } from './review-mails';
import { type SecurityMailParams, securityMails, securityMailsExamples } from './security-mails';

/** Kept as JSON with the mail's row: no decision, no reason and no link in it. */
export type MailParams = AccountMailParams &
  ApplicationMailParams &
  CaseMailParams &
  CertificationMailParams &
  DailyMailParams &
  DetailsMailParams &
  DossierMailParams &
  EmailMailParams &
  ReviewMailParams &
  PeopleMailParams &
  SecurityMailParams;

export type MailTemplate = keyof MailParams;

export type MailMessage = { [T in MailTemplate]: { template: T; params: MailParams[T] } }[MailTemplate];

export type MailContent = MailBody & { greeting: string; closing: string[] };

/** From the settings on the day of sending. */
export type MailSender = { organisation: string; email: string; phone: string | null };

export const mailText: MailTexts<MailParams> = {
  ...accountMails,
  ...applicationMails,
  ...caseMails,
  ...certificationMails,
  ...dailyMails,
  ...detailsMails,
  ...dossierMails,
  ...emailMails,
  ...reviewMails,
  ...peopleMails,
  ...securityMails,
};

/** Made up, for previews and tests. */
export const mailExamples: MailParams = {
  ...accountMailsExamples,
  ...applicationMailsExamples,
  ...caseMailsExamples,
  ...certificationMailsExamples,
  ...dailyMailsExamples,
  ...detailsMailsExamples,
  ...dossierMailsExamples,
  ...emailMailsExamples,
  ...reviewMailsExamples,
  ...peopleMailsExamples,
  ...securityMailsExamples,
};

const closing = ({ organisation, email, phone }: MailSender) => [
  `Met vriendelijke groet, ${organisation}, beheerder van het Landelijk Kwaliteitsregister Leerplicht en RMC`,
  phone === null ? `Vragen? Mail naar ${email}.` : `Vragen? Mail naar ${email} of bel ${phone}.`,
];

export function mailContent<T extends MailTemplate>(
  { template, params }: { template: T; params: MailParams[T] },
  sender: MailSender,
): MailContent {
  const texts: MailTexts<MailParams> = mailText;
  const name = 'name' in params ? (params as Greeted).name : null;
  return { ...texts[template](params), greeting: greeting(name), closing: closing(sender) };
}

// Anybody can type a name and somebody else's address: what could be an advertisement or a link isn't mailed on.
const plainName = /^[\p{L}\p{M}'’. -]{1,60}$/u;
const looksLikeAddress = /\p{L}\.\p{L}{2}|\p{L}{2}\.\p{L}/u;

/** Without a name when none is known or it doesn't read as one. */
export function greeting(name: string | null): string {
  const known = name?.trim() ?? '';
  return plainName.test(known) && !looksLikeAddress.test(known) ? `Beste ${known},` : 'Goedendag,';
}

export const mailTemplates = Object.keys(mailExamples) as MailTemplate[];

export function exampleMail(template: MailTemplate): MailMessage {
  return { template, params: mailExamples[template] } as MailMessage;
}

/** None of them names somebody in its subject. */
export function mailSubject(template: MailTemplate): string {
  return bodyOf(template, mailExamples[template]).subject;
}

function bodyOf<T extends MailTemplate>(template: T, params: MailParams[T]): MailBody {
  return mailText[template](params);
}
