import 'server-only';
import { loadFigures } from '@/lib/server/content/load-figures';
import { createMessages } from '@/lib/server/mail/data/messages';
import { notifyEach } from '@/lib/server/mail/notify';
import { by, recordEach } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { mailIdOf } from '@/lib/server/platform/outbox';
import type { Mailing } from './data/mailings';
import { filledFor } from './filled-for';
import type { Receiver } from './find-receivers';

/** Each a message in Mijn LKLR, and a mail that says no more than that it is there. */
export async function sendTo(
  tx: Transaction,
  { id: mailingId, subject, body }: Pick<Mailing, 'id' | 'subject' | 'body'>,
  receivers: readonly Receiver[],
  { now, today, senderId }: Moment & { senderId: string },
) {
  if (receivers.length === 0) return;
  const figures = await loadFigures(today, tx);
  const keyOf = (id: string) => `mailing:${mailingId}:${id}`;
  const reached = receivers.flatMap((one) => (one.accountId === null ? [] : [{ ...one, accountId: one.accountId }]));
  const messages = reached.map(({ id, accountId, cycle }) => ({
    ...{ id: mailIdOf(keyOf(id)), accountId, authorId: senderId, at: now },
    ...filledFor({ cycle }, { subject, body }, figures),
  }));
  await createMessages(tx, messages);
  const told = reached.map(({ id, accountId: to }) => ({
    to,
    template: 'message_news' as const,
    key: keyOf(id),
    at: now,
  }));
  await notifyEach(tx, told);
  const noted = by({ kind: 'account', accountId: senderId }, 'register_manager', now);
  await recordEach(
    tx,
    'mailing_sent',
    reached.map(({ id }) => id),
    noted,
    { mailingId },
  );
}
