import 'server-only';
import { ownRole, type Role } from '@/lib/access/actor';
import { type EmailLinkReason, type LinkReason, mayUndo } from '@/lib/access/email-link';
import { getAccount } from '@/lib/server/access/data/accounts';
import {
  type EmailChange,
  findEmailChange,
  lockAccount,
  markEmailUndone,
  spendPasswordResets,
} from '@/lib/server/access/data/email-changes';
import { clearSecondFactorSince } from '@/lib/server/access/data/second-factors';
import { endAllSessions } from '@/lib/server/access/session';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { readLinkToken } from '@/lib/server/platform/links';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { isAddressTaken, replaceAddress } from './data/login-addresses';
import { recordChange } from './data/registration-details';
import { findOwnRegistration } from './data/registrations';

export async function findUndoableChange(
  token: string,
  now: Date,
): Promise<Accepted<{ change: EmailChange }> | Refused<LinkReason>> {
  const id = readLinkToken('undo_email', token);
  const change = id ? await findEmailChange(id) : null;
  if (!change) return refused({ code: 'link_unknown' });
  const allowed = mayUndo(change, now);
  return allowed.ok ? accepted({ change }) : allowed;
}

/** Whoever changed it may know the password. A second factor switched on since goes: it would keep the owner out. */
export async function undoEmailChange(
  { token }: { token: string },
  { now }: Pick<Moment, 'now'>,
): Promise<Accepted | Refused<EmailLinkReason>> {
  const found = await findUndoableChange(token, now);
  if (!found.ok) return found;
  const { change } = found;
  try {
    return await inTransaction(async (tx): Promise<Accepted | Refused<EmailLinkReason>> => {
      await lockAccount(tx, change.accountId);
      if (!(await markEmailUndone(tx, change, now))) return refused({ code: 'link_used' });
      await putBack(tx, change, now);
      return accepted({});
    });
  } catch (error) {
    if (isAddressTaken(error)) return refused({ code: 'address_taken' });
    throw error;
  }
}

async function putBack(tx: Transaction, change: EmailChange, now: Date) {
  const { id: changeId, accountId, oldEmail } = change;
  const { email, name, roles } = await getAccount(tx, accountId);
  await replaceAddress(tx, accountId, { from: email, to: oldEmail });
  await endAllSessions(tx, accountId, now);
  await spendPasswordResets(tx, accountId, now);
  const actorRole = ownRole(roles);
  await record(tx, 'email_change_undone', accountId, by({ accountId }, actorRole, now));
  const registration = await findOwnRegistration(accountId, tx);
  if (registration)
    await recordChange(
      tx,
      registration.id,
      { section: 'login', before: { email }, after: { email: oldEmail } },
      by({ accountId }, actorRole, now),
    );
  await clearSecondFactor(tx, { change, name, actorRole }, now);
  const key = `email_change_undone:${changeId}`;
  await notify(tx, { accountId, name, email }, { template: 'email_change_undone', key, at: now });
}

async function clearSecondFactor(
  tx: Transaction,
  { change, name, actorRole }: { change: EmailChange; name: string; actorRole: Role },
  now: Date,
) {
  const { id: changeId, accountId, oldEmail, createdAt } = change;
  if (!(await clearSecondFactorSince(tx, accountId, createdAt))) return;
  await record(tx, 'second_factor_removed', accountId, by({ accountId }, actorRole, now));
  const key = `second_factor_off:${changeId}`;
  await notify(tx, { accountId, name, email: oldEmail }, { template: 'second_factor_off', key, at: now });
}
