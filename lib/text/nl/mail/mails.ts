import { homeText } from '../site/home';
import { type AccessMailParams, accessMails, accessMailsExamples } from './access-mails';
import { type AccreditationMailParams, accreditationMails, accreditationMailsExamples } from './accreditation-mails';
import { type ApplicationMailParams, applicationMails, applicationMailsExamples } from './application-mails';
import { type AttendanceMailParams, attendanceMails, attendanceMailsExamples } from './attendance-mails';
import { type CaseworkMailParams, caseworkMails, caseworkMailsExamples } from './casework-mails';
import { type CertificationMailParams, certificationMails, certificationMailsExamples } from './certification-mails';
import { type CoursesMailParams, coursesMails, coursesMailsExamples } from './courses-mails';
import { type DailyMailParams, dailyMails, dailyMailsExamples } from './daily-mails';
import { type DocumentMailParams, documentMails, documentMailsExamples } from './document-mails';
import { type GroupMailParams, groupMails, groupMailsExamples } from './group-mails';
import type { Greeted, MailBody, MailTexts } from './mail-body';
import { type RegistrationMailParams, registrationMails, registrationMailsExamples } from './registration-mails';
import { type ReviewMailParams, reviewMails, reviewMailsExamples } from './review-mails';

/** Kept as JSON with the mail's row: no decision, no reason and no link in it. */
export type MailParams = AccessMailParams &
  ApplicationMailParams &
  AttendanceMailParams &
  CaseworkMailParams &
  CertificationMailParams &
  CoursesMailParams &
  DailyMailParams &
  DocumentMailParams &
  GroupMailParams &
  RegistrationMailParams &
  ReviewMailParams &
  AccreditationMailParams;

export type MailTemplate = keyof MailParams;

export type MailMessage = { [T in MailTemplate]: { template: T; params: MailParams[T] } }[MailTemplate];

export type MailContent = MailBody & { name: string; greeting: string; closing: string[] };

/** From the settings on the day of sending. */
export type MailSender = { organisation: string; email: string; phone: string | null };

export const mailText: MailTexts<MailParams> = {
  ...accessMails,
  ...applicationMails,
  ...attendanceMails,
  ...caseworkMails,
  ...certificationMails,
  ...coursesMails,
  ...dailyMails,
  ...documentMails,
  ...groupMails,
  ...registrationMails,
  ...reviewMails,
  ...accreditationMails,
};

/** Made up, for previews and tests. */
export const mailExamples: MailParams = {
  ...accessMailsExamples,
  ...applicationMailsExamples,
  ...attendanceMailsExamples,
  ...caseworkMailsExamples,
  ...certificationMailsExamples,
  ...coursesMailsExamples,
  ...dailyMailsExamples,
  ...documentMailsExamples,
  ...groupMailsExamples,
  ...registrationMailsExamples,
  ...reviewMailsExamples,
  ...accreditationMailsExamples,
};

const closing = ({ organisation, email, phone }: MailSender) => [
  `Met vriendelijke groet, ${organisation}, beheerder van het ${homeText.title}`,
  phone === null ? `Vragen? Mail naar ${email}.` : `Vragen? Mail naar ${email} of bel ${phone}.`,
];

export function mailContent<T extends MailTemplate>(
  { template, params }: { template: T; params: MailParams[T] },
  sender: MailSender,
): MailContent {
  const texts: MailTexts<MailParams> = mailText;
  const name = 'name' in params ? (params as Greeted).name : null;
  return { ...texts[template](params), name: homeText.title, greeting: greeting(name), closing: closing(sender) };
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
