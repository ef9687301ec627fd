import 'server-only';
import { ownRole } from '@/lib/access/actor';
import { type EmailLinkReason, type LinkReason, mayConfirm } from '@/lib/access/email-link';
import { type Account, getAccount } from '@/lib/server/access/data/accounts';
import {
  type EmailChange,
  findEmailChange,
  lockAccount,
  markEmailConfirmed,
  spendPasswordResets,
} from '@/lib/server/access/data/email-changes';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { readLinkToken } from '@/lib/server/platform/links';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { isAddressTaken, replaceAddress } from './data/login-addresses';
import { recordChange } from './data/registration-details';
import { findOwnRegistration } from './data/registrations';

export async function findConfirmableChange(
  token: string,
  now: Date,
): Promise<Accepted<{ change: EmailChange }> | Refused<LinkReason>> {
  const id = readLinkToken('confirm_email', token);
  const change = id ? await findEmailChange(id) : null;
  if (!change) return refused({ code: 'link_unknown' });
  const allowed = mayConfirm(change, now);
  return allowed.ok ? accepted({ change }) : allowed;
}

/** The old address is told, and can undo it for some days; its links to choose a password open nothing any more. */
export async function confirmEmailChange(
  { token }: { token: string },
  { now, today }: Moment,
): Promise<Accepted | Refused<EmailLinkReason>> {
  const found = await findConfirmableChange(token, now);
  if (!found.ok) return found;
  const { change } = found;
  const { emailUndoDays } = await getSettings(today);
  const undoUntil = hoursAfter(now, emailUndoDays * 24);
  try {
    return await inTransaction(async (tx): Promise<Accepted | Refused<EmailLinkReason>> => {
      await lockAccount(tx, change.accountId);
      const account = await getAccount(tx, change.accountId);
      if (!(await markEmailConfirmed(tx, change.id, { now, undoUntil, oldEmail: account.email })))
        return refused({ code: 'link_used' });
      await replaceAddress(tx, account.id, { from: account.email, to: change.newEmail });
      await spendPasswordResets(tx, account.id, now);
      await recordConfirmation(tx, account, change, now);
      await notifyOldAddress(tx, account, { changeId: change.id, undoDays: emailUndoDays }, now);
      return accepted({});
    });
  } catch (error) {
    if (isAddressTaken(error)) return refused({ code: 'address_taken' });
    throw error;
  }
}

async function recordConfirmation(tx: Transaction, account: Account, { newEmail }: EmailChange, now: Date) {
  const confirmed = by({ accountId: account.id }, ownRole(account.roles), now);
  await record(tx, 'email_changed', account.id, confirmed);
  const registration = await findOwnRegistration(account.id, tx);
  const change = { section: 'login', before: { email: account.email }, after: { email: newEmail } } as const;
  if (registration) await recordChange(tx, registration.id, change, confirmed);
}

async function notifyOldAddress(
  tx: Transaction,
  { id: accountId, name, email }: Account,
  facts: { changeId: string; undoDays: number },
  at: Date,
) {
  const key = `email_changed:${facts.changeId}`;
  await notify(tx, { accountId, name, email }, { template: 'email_changed', params: facts, key, at });
}
