import 'server-only';
import type { z } from 'zod';
import type { changePasswordSchema } from '@/lib/access/account-forms';
import { type AccountActor, ownRole } from '@/lib/access/actor';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { getCredentials } from './data/accounts';
import { supersedeWaiting } from './data/email-changes';
import { findPasswordHash, replacePassword } from './data/own-account';
import { lockOwnSession, type NewSession, stayOnlyHere } from './data/sessions';
import { hashPassword, passwordErrors, verifyPassword } from './passwords';
import { isPasswordOf } from './wrong-guesses';

type Reason = { code: 'changed_meanwhile' } | { code: 'log_in_first' };
type Answer = Accepted<{ session: NewSession }> | Refused<Reason> | { ok: false; errors: FieldErrors };

/** A waiting change of address waits no more: whoever asked for it may be the reason for the new password. */
export async function changePassword(
  { currentPassword, password }: z.output<typeof changePasswordSchema>,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Answer> {
  const { accountId } = actor;
  const account = await getCredentials(accountId);
  const { passwordHash } = account;
  if (!(await isPasswordOf(account, currentPassword, now)) || passwordHash === null)
    return { ok: false, errors: { currentPassword: { code: 'password_wrong' } } };
  if (await verifyPassword(passwordHash, password))
    return { ok: false, errors: { password: { code: 'password_unchanged' } } };
  const errors = passwordErrors(password, actor);
  if (errors) return { ok: false, errors };
  const newHash = await hashPassword(password);

  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockOwnSession(tx, actor);
    if ((await findPasswordHash(tx, accountId)) !== passwordHash) return refused({ code: 'changed_meanwhile' });
    if (!held) return refused({ code: 'log_in_first' });
    await replacePassword(tx, accountId, { to: newHash, now });
    const session = await stayOnlyHere(tx, actor, {}, now);
    await supersedeWaiting(tx, accountId, now);
    await record(tx, 'password_changed', accountId, by(actor, ownRole(actor.roles), now));
    const key = `password_changed:${accountId}:${now.toISOString()}`;
    await notify(tx, actor, { template: 'password_changed', key, at: now });
    return accepted({ session });
  });
}
