import 'server-only';
import { Resend } from 'resend';
import { env } from '../env';
import type { OutgoingMail } from './deliver-mail';
import { MailRefused } from './mail-refused';

/** Longer isn't waited for an answer; a batch of mails waits at once, so well below the minute that a job may take. */
const TIMEOUT_MS = 20_000;

const REFUSED_STATUSES = [400, 422];
/** Sent before, in other words: a setting that it names changed in between. */
const SENT_BEFORE = 'invalid_idempotent_request';

/**
 * Hands a mail to Resend, which remembers the idempotency key for 24 hours. Throws when it isn't taken: MailRefused
 * where another try would be refused too.
 */
export async function sendWithResend(mail: OutgoingMail) {
  const { resendApiKey, resendBaseUrl, from } = env().mail;
  if (!resendApiKey) throw new Error('RESEND_API_KEY is missing');
  const resend = new Resend(resendApiKey, resendBaseUrl ? { baseUrl: resendBaseUrl } : undefined);
  const { to, subject, text, html, idempotencyKey } = mail;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { error } = await resend.emails.send({ from, to, subject, text, html }, { idempotencyKey, signal });
  if (!error || error.name === SENT_BEFORE) return;
  const why = `Resend: ${error.name}: ${error.message}`;
  throw REFUSED_STATUSES.includes(error.statusCode ?? 0) ? new MailRefused(why) : new Error(why);
}
