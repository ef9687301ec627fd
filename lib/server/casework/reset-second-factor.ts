import 'server-only';
import { clearPassword, findAccountByEmail } from '@/lib/server/access/data/accounts';
import { lockAccount } from '@/lib/server/access/data/email-changes';
import { createPasswordReset } from '@/lib/server/access/data/password-resets';
import { endAllSessions } from '@/lib/server/access/session';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { bySystem, record } from '@/lib/server/platform/audit';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { removeSecondFactor } from './data/roles';

export type ResetSecondFactorReason = { code: 'account_unknown' } | { code: 'no_second_factor' };

type Answer = Accepted<{ resetId: string; linkDays: number }> | Refused<ResetSecondFactorReason>;

/** The password goes too: a thief could set up another one with it alone. By the command line alone. */
export async function resetSecondFactor({ email }: { email: string }, { now, today }: Moment): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const { invitationDays: linkDays } = await readSettings(today, tx);
    const found = await findAccountByEmail(email, tx);
    if (!found) return refused({ code: 'account_unknown' });
    await lockAccount(tx, found.id);
    if (!(await removeSecondFactor(tx, found.id))) return refused({ code: 'no_second_factor' });
    await clearPassword(tx, found.id);
    await endAllSessions(tx, found.id, now);
    const expiresAt = hoursAfter(now, linkDays * 24);
    const resetId = await createPasswordReset(tx, { accountId: found.id, createdAt: now, expiresAt });
    await record(tx, 'second_factor_reset', found.id, bySystem(now));
    const key = `second_factor_reset:${found.id}:${now.toISOString()}`;
    await notify(tx, found.id, { template: 'second_factor_reset', key, at: now });
    return accepted({ resetId, linkDays });
  });
}
