import 'server-only';
import { normaliseEmail } from '@/lib/access/email-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { recordEvent } from '../audit';
import type { Moment } from '../clock';
import { getAccount } from '../data/accounts';
import { lockAccount } from '../data/email-changes';
import { findInvitee, removeSecondFactor } from '../data/roles';
import { inTransaction } from '../db';
import { enqueueMail } from '../outbox';
import { endAllSessions } from '../session';

export type ResetSecondFactorReason = { code: 'account_unknown' } | { code: 'no_second_factor' };

/** For who lost the second factor and the recovery codes: a new one is set up at the next login. By the command line alone. */
export async function resetSecondFactor(
  { email }: { email: string },
  { now }: Pick<Moment, 'now'>,
): Promise<Accepted | Refused<ResetSecondFactorReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<ResetSecondFactorReason>> => {
    const found = await findInvitee(normaliseEmail(email), tx);
    if (!found) return refused({ code: 'account_unknown' });
    await lockAccount(tx, found.id);
    if (!(await removeSecondFactor(tx, found.id))) return refused({ code: 'no_second_factor' });
    await endAllSessions(tx, found.id, now);
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
    return accepted({});
  });
}
