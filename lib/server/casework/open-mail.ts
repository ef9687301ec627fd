import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { findMail, type MailFate } from '@/lib/server/mail/data/mails';
import { wordsOfMail } from '@/lib/server/mail/mail-content';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';

/** `words` are null once what they are made from is gone; as they were sent, or as they would be now. */
export type OpenedMail = Omit<MailFate, 'message' | 'sentText'> & { words: string | null; isAsSent: boolean };

/** One mail with its words and its fate. Opening it is recorded as any reading of the dossier of who it went to: it names an address. */
export async function openMail(
  id: string,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<OpenedMail | null> {
  const found = await findMail(id);
  if (!found) return null;
  const { message, sentText, ...mail } = found;
  const words = sentText ?? (message && (await wordsOfMail(message)));
  const opened = { ...mail, words, isAsSent: sentText !== null };
  if (!mail.accountId) return opened;
  const owner = { type: 'account', id: mail.accountId } as const;
  await inTransaction((tx) => record(tx, 'dossier_viewed', owner, by(actor, 'register_manager', now)));
  return opened;
}
