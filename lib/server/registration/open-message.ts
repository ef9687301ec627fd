import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { findOwnMessage, type Message, markMessageRead } from '@/lib/server/mail/data/messages';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';

export async function openMessage(
  id: string,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Message | null> {
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const message = await findOwnMessage(accountId, id, tx);
    if (message) await markMessageRead(tx, { accountId, id }, now);
    return message;
  });
}
