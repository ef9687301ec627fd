import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ColleaguesFactorReason, mayResetSecondFactor } from '@/lib/casework/role-changes';
import { clearPassword, findAccount, findAccountByEmail } from '@/lib/server/access/data/accounts';
import { lockAccount } from '@/lib/server/access/data/email-changes';
import { createPasswordReset } from '@/lib/server/access/data/password-resets';
import { endAllSessions } from '@/lib/server/access/session';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { type By, by, bySystem, record } from '@/lib/server/platform/audit';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockManagers, removeSecondFactor } from './data/roles';

export type ResetSecondFactorReason = { code: 'account_unknown' } | { code: 'no_second_factor' };

type Answer = Accepted<{ resetId: string; linkDays: number }> | Refused<ResetSecondFactorReason>;

/** By whoever runs the server; the link to a new password is theirs to hand over. */
export async function resetSecondFactor({ email }: { email: string }, { now, today }: Moment): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const { invitationDays: linkDays } = await readSettings(today, tx);
    const found = await findAccountByEmail(email, tx);
    if (!found) return refused({ code: 'account_unknown' });
    await lockAccount(tx, found.id);
    if (!(await takeSecondFactor(tx, found.id, bySystem(now)))) return refused({ code: 'no_second_factor' });
    const expiresAt = hoursAfter(now, linkDays * 24);
    const resetId = await createPasswordReset(tx, { accountId: found.id, createdAt: now, expiresAt });
    const key = `second_factor_reset:${found.id}:${now.toISOString()}`;
    await notify(tx, found.id, { template: 'second_factor_reset', params: {}, key, at: now });
    return accepted({ resetId, linkDays });
  });
}

/** By another manager, who knows that it is their colleague who asks; the colleague has a link to a new password mailed. */
export async function resetColleaguesSecondFactor(
  { accountId }: { accountId: string },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted | Refused<ColleaguesFactorReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<ColleaguesFactorReason>> => {
    const managerIds = await lockManagers(tx);
    const colleague = await findAccount(tx, accountId);
    const allowed = mayResetSecondFactor({ actorId: actor.accountId, colleague, managerIds });
    if (!allowed.ok) return allowed;
    await lockAccount(tx, accountId);
    const manager = by(actor, 'register_manager', now);
    if (!(await takeSecondFactor(tx, accountId, manager))) return refused({ code: 'no_second_factor' });
    const key = `second_factor_reset:${accountId}:${now.toISOString()}`;
    const params = { mayAskForLink: true };
    await notify(tx, accountId, { template: 'second_factor_reset', params, key, at: now });
    return accepted({});
  });
}

/** The password goes too: a thief could set up another second factor with it alone. False where there was none. */
async function takeSecondFactor(tx: Transaction, accountId: string, taken: By): Promise<boolean> {
  if (!(await removeSecondFactor(tx, accountId))) return false;
  await clearPassword(tx, accountId);
  await endAllSessions(tx, accountId, taken.at);
  await record(tx, 'second_factor_reset', accountId, taken);
  return true;
}
