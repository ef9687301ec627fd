import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { findMail, type MailFate } from '@/lib/server/mail/data/mails';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';

/** One mail with its fate. Opening it is recorded as any reading of the dossier of who it went to: it names an address. */
export async function openMail(
  id: string,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<MailFate | null> {
  const mail = await findMail(id);
  if (!mail?.accountId) return mail;
  const owner = { type: 'account', id: mail.accountId } as const;
  await inTransaction((tx) => record(tx, 'dossier_viewed', owner, by(actor, 'register_manager', now)));
  return mail;
}
