import 'server-only';
import { Resend } from 'resend';
import { faultOf } from '@/lib/mail/service-faults';
import { env } from '@/lib/server/platform/env';
import type { OutgoingMail } from './deliver-mail';
import { MailRefused, MailServiceRefused } from './send-to-disk';

/** A batch of mails waits at once, so this stays well below the minute that a job may take. */
const TIMEOUT_MS = 20_000;

/** Sent before in other words: a setting that it names changed meanwhile. */
const SENT_BEFORE = 'invalid_idempotent_request';

/** Null when it was sent before. Throws MailRefused or MailServiceRefused where another try would be refused too. */
export async function sendWithResend(mail: OutgoingMail): Promise<string | null> {
  const { resendApiKey, resendBaseUrl, from } = env().mail;
  if (!resendApiKey) throw new Error('RESEND_API_KEY is missing');
  const resend = new Resend(resendApiKey, resendBaseUrl ? { baseUrl: resendBaseUrl } : undefined);
  const { to, subject, text, html, replyTo, headers, idempotencyKey } = mail;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { data, error } = await resend.emails.send(
    { from, to, subject, text, html, replyTo, ...(headers && { headers }) },
    { idempotencyKey, signal },
  );
  if (!error) return data.id;
  if (error.name === SENT_BEFORE) return null;
  const why = `Resend: ${error.name}: ${error.message}`;
  switch (faultOf({ status: error.statusCode, name: error.name, message: error.message })) {
    case 'mail':
      throw new MailRefused(why);
    case 'installation':
      throw new MailServiceRefused(why);
    default:
      throw new Error(why);
  }
}
