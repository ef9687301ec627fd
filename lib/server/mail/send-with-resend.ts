import 'server-only';
import { Resend } from 'resend';
import { env } from '../env';
import type { OutgoingMail } from './deliver-mail';

/** Hands a mail to Resend. The id is the idempotency key: Resend remembers it for 24 hours. Throws when it isn't taken. */
export async function sendWithResend(mail: OutgoingMail) {
  const { resendApiKey, resendBaseUrl, from } = env().mail;
  if (!resendApiKey) throw new Error('RESEND_API_KEY is missing');
  const resend = new Resend(resendApiKey, resendBaseUrl ? { baseUrl: resendBaseUrl } : undefined);
  const { to, subject, text, html } = mail;
  const { error } = await resend.emails.send({ from, to, subject, text, html }, { idempotencyKey: mail.id });
  if (error) throw new Error(`Resend: ${error.name}: ${error.message}`);
}
