import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ColleaguesFactorReason, mayResetSecondFactor } from '@/lib/casework/role-changes';
import { clearPassword, findAccount, findAccountByEmail } from '@/lib/server/access/data/accounts';
import { lockAccount, supersedeWaiting } from '@/lib/server/access/data/email-changes';
import { createPasswordReset } from '@/lib/server/access/data/password-resets';
import { endAllSessions } from '@/lib/server/access/session';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { type By, by, bySystem, record } from '@/lib/server/platform/audit';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockManagers, removeSecondFactor, whoHasSecondFactor } from './data/roles';

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
    const resetId = await newPassword(tx, found.id, { now, linkDays });
    const key = `second_factor_reset:${found.id}:${now.toISOString()}`;
    await notify(tx, found.id, { template: 'second_factor_reset', params: {}, key, at: now });
    return accepted({ resetId, linkDays });
  });
}

/** By another manager, who knows that it is their colleague who asks; the colleague has a link to a new password mailed. */
export async function resetColleaguesSecondFactor(
  { accountId }: { accountId: string },
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<ColleaguesFactorReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<ColleaguesFactorReason>> => {
    const { invitationDays: linkDays } = await readSettings(today, tx);
    const managerIds = await lockManagers(tx, accountId);
    const colleague = await findAccount(tx, accountId);
    const secured = await whoHasSecondFactor(tx, [actor.accountId, accountId]);
    const allowed = mayResetSecondFactor({ actorId: actor.accountId, colleague, managerIds, secured });
    if (!allowed.ok) return allowed;
    await takeSecondFactor(tx, accountId, by(actor, 'register_manager', now));
    const params = { resetId: await newPassword(tx, accountId, { now, linkDays }), linkDays };
    const key = `second_factor_reset:${accountId}:${now.toISOString()}`;
    await notify(tx, accountId, { template: 'second_factor_reset', params, key, at: now });
    return accepted({});
  });
}

type Link = { now: Date; linkDays: number };

/** As long as an invitation's, which gives power too. */
function newPassword(tx: Transaction, accountId: string, { now, linkDays }: Link): Promise<string> {
  return createPasswordReset(tx, { accountId, createdAt: now, expiresAt: hoursAfter(now, linkDays * 24) });
}

/**
 * The password goes too, and an address that waits to be confirmed: a thief could set up another second factor with
 * either. False where there was none, nor one being set up.
 */
async function takeSecondFactor(tx: Transaction, accountId: string, taken: By): Promise<boolean> {
  if (!(await removeSecondFactor(tx, accountId))) return false;
  await clearPassword(tx, accountId);
  await supersedeWaiting(tx, accountId, taken.at);
  await endAllSessions(tx, accountId, taken.at);
  await record(tx, 'second_factor_reset', accountId, taken);
  return true;
}
