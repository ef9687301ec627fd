import 'server-only';
import { secondsWithin } from '@/lib/mail/spread';
import type { Transaction } from '@/lib/server/platform/db/database';
import { enqueueMail, enqueueMails, mailIdOf } from '@/lib/server/platform/outbox';
import type { Greeted } from '@/lib/text/nl/mail/mail-body';
import type { MailParams, MailTemplate } from '@/lib/text/nl/mail/mails';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import { getReceiver, listReceivers } from './data/mails';
import { createMessage, createMessages } from './data/messages';

type Address = { accountId: string | null; email: string };
/** An account as it is now, or under a given name and address; null: without a login, with nowhere to read it. */
type To<T extends MailTemplate> = string | null | (MailParams[T] extends Greeted ? Address & Greeted : Address);

type Facts<T extends MailTemplate> = Omit<MailParams[T], keyof Greeted>;
type Mail<T extends MailTemplate> = {
  template: T;
  /** Names the event, so that it is notified once. */
  key: string;
  at: Date;
  /** Where many are told at once: it leaves at a place of its own within these hours. */
  withinHours?: number;
  /** What the register says of it in Mijn LKLR; `path` is the page there that it is about. */
  news?: RegisterNews & { path: string };
} & (Record<never, never> extends Facts<T> ? { params?: Facts<T> } : { params: Facts<T> });

/** With `news` also a message that the mail points at. False when it was sent before, or there is nobody to notify. */
export async function notify<T extends MailTemplate>(
  tx: Transaction,
  to: To<T>,
  { template, params, key, at, news, withinHours = 0 }: Mail<T>,
): Promise<boolean> {
  if (to === null) return false;
  const { accountId, email, name }: Address & Partial<Greeted> =
    typeof to === 'string' ? { ...(await getReceiver(tx, to)), accountId: to } : to;
  const afterSeconds = secondsWithin(withinHours, mailIdOf(key));
  const mail = { template, params: { name, ...params }, key, to: email, accountId, at, afterSeconds };
  const isNew = await enqueueMail(tx, mail);
  if (isNew && news && accountId !== null) {
    const { path, ...said } = news;
    await createMessage(tx, { id: mailIdOf(key), accountId, authorId: null, at, news: said, path });
  }
  return isNew;
}

type Told<T extends MailTemplate> = Mail<T> & { to: string; withinHours?: undefined };

/** Many at once, in sets, each as `notify` does: accounts, of which those that are gone are passed over. */
export async function notifyEach<T extends MailTemplate>(tx: Transaction, told: readonly Told<T>[]) {
  if (told.length === 0) return;
  const receivers = await listReceivers(
    tx,
    told.map(({ to }) => to),
  );
  const reachable = told.flatMap((one) => {
    const receiver = receivers.get(one.to);
    return receiver ? [{ ...one, receiver }] : [];
  });
  const isNew = await enqueueMails(
    tx,
    reachable.map(({ template, params, key, at, to: accountId, receiver: { name, email } }) => ({
      ...{ template, params: { name, ...params }, key, to: email, accountId, at },
    })),
  );
  await createMessages(
    tx,
    reachable.flatMap(({ news, key, at, to: accountId }) => {
      const id = mailIdOf(key);
      if (!news || !isNew.has(id)) return [];
      const { path, ...said } = news;
      return [{ id, accountId, authorId: null, at, news: said, path }];
    }),
  );
}
