import 'server-only';
import { fillKnownFigures } from '@/lib/content/figures';
import { mailIntroduction } from '@/lib/content/mail-introduction';
import { getSettings } from '@/lib/server/content/data/settings';
import { findShownText } from '@/lib/server/content/data/shown-texts';
import { loadFigures } from '@/lib/server/content/load-figures';
import { type Moment, moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { LINK_LEFT_OUT } from '@/lib/text/nl/mail/mail-body';
import { type MailMessage, type MailTemplate, mailContent } from '@/lib/text/nl/mail/mails';
import { renderMail } from './render-mail';

/** What a mail says, signed with the contact of today; `email` is where answers go. */
export async function loadMailContent(message: MailMessage) {
  const at = moment();
  const { organisation, managerEmail: email, managerPhone: phone } = await getSettings(at.today);
  const content = mailContent<MailTemplate>(message, { organisation, email, phone });
  return { content: { ...content, introduction: await loadIntroduction(message.template, at) }, email };
}

/** Before what the mail itself says: nothing, until a manager publishes something. */
async function loadIntroduction(template: MailTemplate, at: Moment) {
  const text = await findShownText('mail_introduction', template, registerInstant(at));
  return text ? mailIntroduction(fillKnownFigures(text.body, await loadFigures(at.today)), env().publicUrl) : [];
}

/** What it would say now, for whoever looks after it: what its link opens is its receiver's alone. */
export async function wordsOfMail(message: MailMessage, inPlaceOfLink = LINK_LEFT_OUT): Promise<string> {
  return wordsOf((await loadMailContent(message)).content, inPlaceOfLink);
}

export function wordsOf(content: Parameters<typeof renderMail>[0], inPlaceOfLink = LINK_LEFT_OUT): string {
  return renderMail(content, { button: inPlaceOfLink, stop: inPlaceOfLink }).text;
}
