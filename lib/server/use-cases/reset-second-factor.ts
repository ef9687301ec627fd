import 'server-only';
import { normaliseEmail } from '@/lib/access/email-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { recordEvent } from '../audit';
import { hoursAfter, type Moment } from '../clock';
import { clearPassword, getAccount } from '../data/accounts';
import { lockAccount } from '../data/email-changes';
import { createPasswordReset } from '../data/password-resets';
import { findInvitee, removeSecondFactor } from '../data/roles';
import { readSettings } from '../data/settings';
import { inTransaction } from '../db';
import { enqueueMail } from '../outbox';
import { endAllSessions } from '../session';

export type ResetSecondFactorReason = { code: 'account_unknown' } | { code: 'no_second_factor' };

type Answer = Accepted<{ resetId: string; linkDays: number }> | Refused<ResetSecondFactorReason>;

/**
 * For a person who lost the second factor and the recovery codes. The password goes too: else it alone would be enough to
 * set up another one, for a thief as well. Its owner chooses a new one through a link that works once, as a new manager
 * does, and is then asked to set up a second factor. By the command line alone.
 */
export async function resetSecondFactor({ email }: { email: string }, { now, today }: Moment): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const { invitationDays: linkDays } = await readSettings(today, tx);
    const found = await findInvitee(normaliseEmail(email), tx);
    if (!found) return refused({ code: 'account_unknown' });
    await lockAccount(tx, found.id);
    if (!(await removeSecondFactor(tx, found.id))) return refused({ code: 'no_second_factor' });
    await clearPassword(tx, found.id);
    await endAllSessions(tx, found.id, now);
    const expiresAt = hoursAfter(now, linkDays * 24);
    const resetId = await createPasswordReset(tx, { accountId: found.id, createdAt: now, expiresAt });
    const account = await getAccount(tx, found.id);
    await recordEvent(tx, {
      at: now,
      event: 'second_factor_reset',
      actorId: null,
      actorRole: 'system',
      subject: { type: 'account', id: account.id },
    });
    await enqueueMail(tx, {
      key: `second_factor_reset:${account.id}:${now.toISOString()}`,
      template: 'second_factor_reset',
      params: { name: account.name },
      to: account.email,
      accountId: account.id,
      at: now,
    });
    return accepted({ resetId, linkDays });
  });
}
