import 'server-only';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { type MailMessage, type MailTemplate, mailContent } from '@/lib/text/nl/mail/mails';
import { renderMail } from './render-mail';

/** What a mail says, signed with the contact of today; `email` is where answers go. */
export async function loadMailContent(message: MailMessage) {
  const { organisation, managerEmail: email, managerPhone: phone } = await getSettings(moment().today);
  return { content: mailContent<MailTemplate>(message, { organisation, email, phone }), email };
}

/** For whoever looks after it: what its link opens is its receiver's alone. */
export async function wordsOfMail(message: MailMessage, inPlaceOfLink: string): Promise<string> {
  const { content } = await loadMailContent(message);
  return renderMail(content, inPlaceOfLink).text;
}
