import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { findMail, type MailFate } from '../data/mails';
import { inTransaction } from '../db';

/** One mail with its fate. Opening it is recorded as any reading of the dossier of who it went to: it names an address. */
export async function openMail(
  id: string,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<MailFate | null> {
  const mail = await findMail(id);
  if (!mail?.accountId) return mail;
  const subject = { type: 'account', id: mail.accountId } as const;
  const event = { at: now, event: 'dossier_viewed', ...by(actor, 'register_manager'), subject } as const;
  await inTransaction((tx) => recordEvent(tx, event));
  return mail;
}
