import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter, type NotAllowed } from '@/lib/access/own-matters';
import type { ResendReason, resendMailSchema } from '@/lib/casework/casework-forms';
import { asManager } from '@/lib/server/access/data/workers';
import { failedMailTask, findMail, queueMailAgain } from '@/lib/server/mail/data/mails';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { enqueueMailJob } from '@/lib/server/platform/outbox';
import { closeTask } from '@/lib/server/platform/tasks';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

type Answer = Accepted | Refused<ResendReason | NotAllowed>;

/** Tries a mail again that was given up, with a new term and a new idempotency key; its task is done with that. */
export async function resendMail(
  { mailId, round, to }: z.output<typeof resendMailSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  const mail = await findMail(mailId);
  if (!mail) return refused({ code: 'mail_unknown' });
  if (mail.message === null) return refused({ code: 'mail_emptied' });
  if (mail.round !== round) return refused({ code: 'changed_meanwhile' });
  if (mail.state !== 'failed') return refused({ code: 'mail_not_failed' });
  const address = to === 'current' ? mail.currentAddress : mail.to;
  if (!address) return refused({ code: 'no_current_address' });
  return asManager({ actor }, async (tx, manager): Promise<Answer> => {
    if (isOwnMatter(manager.own, mail)) return refused({ code: 'own_mail' });
    if (!(await queueMailAgain(tx, mail, { to: address, now }))) return refused({ code: 'changed_meanwhile' });
    await enqueueMailJob(tx, mailId, {});
    await closeTask(tx, failedMailTask(mailId, round), now);
    await record(tx, 'mail_resent', mailId, by(actor, 'register_manager', now), { round: round + 1 });
    return accepted({});
  });
}
