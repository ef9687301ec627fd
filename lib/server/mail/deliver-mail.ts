import 'server-only';
import { moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { linkAddress } from '@/lib/server/platform/links';
import type { MailDestination } from '@/lib/text/nl/mail/mail-body';
import { claimMail, markSent, type WaitingMail } from './data/mails';
import { loadMailContent, wordsOf } from './mail-content';
import { renderMail } from './render-mail';
import { sendToDisk } from './send-to-disk';
import { sendWithResend } from './send-with-resend';

export type OutgoingMail = {
  id: string;
  idempotencyKey: string;
  to: string;
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
};

/** From the row: a second sending after a crash gives the same file or, at Resend, the same idempotency key. */
export async function deliverMail(mailId: string) {
  const waiting = await claimMail(mailId);
  if (!waiting) return;
  const { outgoing, sentText } = await composed(waiting);
  const providerId = env().mail.resendApiKey
    ? await sendWithResend(outgoing)
    : await sendToDisk(outgoing, moment().now);
  await markSent(waiting, { providerId, sentText, now: moment().now });
}

export async function composeMail(waiting: WaitingMail): Promise<OutgoingMail> {
  return (await composed(waiting)).outgoing;
}

/** `sentText` is what is kept of it: without what its links open. */
async function composed(waiting: WaitingMail): Promise<{ outgoing: OutgoingMail; sentText: string }> {
  const { content, email } = await loadMailContent(waiting.message);
  const { button, stop } = content;
  const { subject, text, html } = renderMail(content, {
    button: button ? addressOf(button.to) : '',
    stop: stop ? addressOf(stop) : '',
  });
  const { id, to } = waiting;
  const headers = stop && 'link' in stop ? oneClick(addressOf(stop)) : undefined;
  const outgoing = { id, idempotencyKey: keyOf(waiting), to, replyTo: email, subject, text, html };
  return { outgoing: { ...outgoing, ...(headers && { headers }) }, sentText: wordsOf(content) };
}

/** By which a mail program stops such mails when its own button is pressed (RFC 8058). */
function oneClick(page: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${page}/meteen>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** One event, one key; a mail sent again by hand has another. */
function keyOf({ id, round }: WaitingMail): string {
  return round === 1 ? id : `${id}-${round}`;
}

/** Links are made at sending, never stored. */
function addressOf(to: MailDestination): string {
  return 'path' in to ? `${env().publicUrl}${to.path}` : linkAddress(to.link, to.id);
}
