import 'server-only';
import { ownRole } from '@/lib/access/actor';
import type { LinkReason } from '@/lib/access/email-link';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { readLinkToken } from '@/lib/server/platform/links';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { setPassword } from './data/accounts';
import { lockAccount, supersedeWaiting } from './data/email-changes';
import { findPasswordReset, type PasswordReset, usePasswordReset } from './data/password-resets';
import { hashPassword, passwordErrors } from './passwords';
import { endAllSessions } from './session';

export async function findUsableReset(
  token: string,
  now: Date,
): Promise<Accepted<{ reset: PasswordReset }> | Refused<LinkReason>> {
  const id = readLinkToken('reset_password', token);
  const reset = id && (await findPasswordReset(id));
  if (!reset) return refused({ code: 'link_unknown' });
  if (reset.isSpent) return refused({ code: 'link_used' });
  if (reset.expiresAt <= now) return refused({ code: 'link_expired' });
  return accepted({ reset });
}

export async function chooseNewPassword(
  { token, password }: { token: string; password: string },
  { now }: Pick<Moment, 'now'>,
): Promise<Accepted<{ accountId: string }> | Refused<LinkReason> | { ok: false; errors: FieldErrors }> {
  const found = await findUsableReset(token, now);
  if (!found.ok) return found;
  const { account, id, askedAt } = found.reset;
  const errors = passwordErrors(password, account);
  if (errors) return { ok: false, errors };
  const passwordHash = await hashPassword(password);

  const used = await inTransaction(async (tx) => {
    // First the account, as a change of address does: each would wait for the other.
    await lockAccount(tx, account.id);
    if (!(await usePasswordReset(tx, id, now))) return false;
    if (!(await setPassword(tx, account.id, { passwordHash, askedAt, now }))) return false;
    await endAllSessions(tx, account.id, now);
    await supersedeWaiting(tx, account.id, now);
    await record(tx, 'password_reset', account.id, by({ accountId: account.id }, ownRole(account.roles), now));
    await notify(tx, account.id, { template: 'password_changed', key: `password_changed:${id}`, at: now });
    return true;
  });
  return used ? accepted({ accountId: account.id }) : refused({ code: 'link_used' });
}
