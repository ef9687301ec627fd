import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { answerMessageSchema } from '@/lib/registration/details-forms';
import { lockWorkers } from '@/lib/server/access/data/workers';
import { getSettings } from '@/lib/server/content/data/settings';
import { findOwnMessage, keepMessageAnswer } from '@/lib/server/mail/data/messages';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnRegistration } from './data/registrations';

export type AnswerMessageReason =
  | { code: 'message_unknown' }
  | { code: 'not_from_manager' }
  | { code: 'message_already_answered' };

/** Once for each message that a manager wrote; the mail to that manager only says that there is an answer. */
export async function answerMessage(
  { id, answer }: z.output<typeof answerMessageSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<AnswerMessageReason>> {
  const { accountId } = actor;
  const { managerEmail } = await getSettings(today);
  return inTransaction(async (tx): Promise<Accepted | Refused<AnswerMessageReason>> => {
    const message = await findOwnMessage(accountId, id, tx);
    if (!message) return refused({ code: 'message_unknown' });
    if (message.authorId === null) return refused({ code: 'not_from_manager' });
    if (!(await keepMessageAnswer(tx, { accountId, id, answer, at: now }))) {
      // A second press finds what the first one did; other words are never swallowed.
      const stored = (await findOwnMessage(accountId, id, tx))?.answer;
      return stored === answer ? accepted({}) : refused({ code: 'message_already_answered' });
    }
    const registration = await findOwnRegistration(accountId, tx);
    const about = { type: registration ? 'registration' : 'account', id: registration?.id ?? accountId } as const;
    await record(tx, 'message_answered', about, by(actor, 'registrant', now), { messageId: id });
    await notify(tx, await readerOf(tx, message.authorId, managerEmail), {
      template: 'message_answered',
      params: { dossierPath: `/beheer/dossiers/${about.id}` },
      key: `message_answered:${id}`,
      at: now,
    });
    return accepted({});
  });
}

/** Whoever wrote it, while they still may open the dossier; else the register's own address. */
async function readerOf(tx: Transaction, authorId: string, managerEmail: string) {
  const [author] = await lockWorkers(tx, [authorId]);
  return author?.roles.includes('register_manager') ? authorId : { accountId: null, email: managerEmail, name: '' };
}
