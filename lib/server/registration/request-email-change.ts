import 'server-only';
import type { z } from 'zod';
import type { changeEmailSchema } from '@/lib/access/account-forms';
import { type AccountActor, ownRole } from '@/lib/access/actor';
import { findAccountByEmail, getAccount, getCredentials } from '@/lib/server/access/data/accounts';
import { countEmailChanges, lockAccount, replaceEmailChange } from '@/lib/server/access/data/email-changes';
import { askAboutHeldMail, countUnconfirmedMail } from '@/lib/server/access/unconfirmed-mail-limit';
import { isPasswordOf } from '@/lib/server/access/wrong-guesses';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { hoursAfter } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import type { ActionReason, FieldErrors } from '@/lib/shared/action-state';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

/** Each request mails an address of somebody's choice: as many as signing up may send, in the same window. */
const MOST_IN_WINDOW = 5;
const WINDOW_HOURS = 1;

type TooOften = Extract<ActionReason, { code: 'too_often' }>;
type Answer = Accepted | Refused<TooOften> | { ok: false; errors: FieldErrors };

/** One with an account is mailed that; answer and rows are the same, so that nobody learns who has an account. */
export async function requestEmailChange(
  { currentPassword, email }: Omit<z.output<typeof changeEmailSchema>, 'keepAddress'>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const { accountId } = actor;
  if (!(await isPasswordOf(await getCredentials(accountId), currentPassword, now)))
    return { ok: false, errors: { currentPassword: { code: 'password_wrong' } } };
  const { confirmationLinkDays: linkDays } = await getSettings(today);
  const holder = await findAccountByEmail(email);
  const mayMail = await countUnconfirmedMail(email, { today });

  return inTransaction(async (tx): Promise<Answer> => {
    await lockAccount(tx, accountId);
    const { email: oldEmail } = await getAccount(tx, accountId);
    if (normaliseEmail(email) === normaliseEmail(oldEmail))
      return { ok: false, errors: { email: { code: 'email_unchanged' } } };
    if ((await countEmailChanges(tx, accountId, hoursAfter(now, -WINDOW_HOURS))) >= MOST_IN_WINDOW)
      return refused({ code: 'too_often', retryAfterSeconds: WINDOW_HOURS * 3600 });
    const change = { accountId, oldEmail, newEmail: email, createdAt: now };
    const id = await replaceEmailChange(tx, { ...change, expiresAt: hoursAfter(now, linkDays * 24) });
    await record(tx, 'email_change_requested', accountId, by(actor, ownRole(actor.roles), now));
    if (mayMail) await writeToNewAddress(tx, { id, email, holder, linkDays, now });
    else await askAboutHeldMail(tx, { now, today });
    return accepted({});
  });
}

type Request = {
  id: string;
  email: string;
  holder: { id: string; name: string; email: string } | null;
  linkDays: number;
  now: Date;
};

async function writeToNewAddress(tx: Transaction, { id, email, holder, linkDays, now }: Request) {
  const key = `confirm_email:${id}`;
  if (holder) {
    await notify(tx, { ...holder, accountId: holder.id }, { template: 'email_taken', key, at: now });
    return;
  }
  // Of nobody's account yet: the address may be somebody else's, or mistyped, and learns no name.
  const params = { changeId: id, linkDays };
  await notify(tx, { accountId: null, email }, { template: 'confirm_email', params, key, at: now });
}
