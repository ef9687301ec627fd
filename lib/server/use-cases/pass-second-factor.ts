import 'server-only';
import type { Actor, Role } from '@/lib/access/actor';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Moment } from '../clock';
import { getCredentials, useTotpStep } from '../data/accounts';
import { inTransaction } from '../db';
import { completeSession } from '../session';
import { TOTP_PERIOD_SECONDS, totpOf } from '../totp';

export type CodeReason = { code: 'code_wrong' } | { code: 'code_used_before' } | { code: 'log_in_first' };

/** Completes a half session with a code of one step before, now, or one after; each code works once. */
export async function passSecondFactor(
  { code }: { code: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: Extract<Actor, { kind: 'half_authenticated' }> },
): Promise<Accepted<{ roles: Role[] }> | Refused<CodeReason>> {
  const account = await getCredentials(actor.accountId);
  if (!account.totpSecret) return refused({ code: 'code_wrong' });
  const timestamp = now.getTime();
  const delta = totpOf(account.totpSecret).validate({ token: code, timestamp, window: 1 });
  if (delta === null) return refused({ code: 'code_wrong' });
  const step = Math.floor(timestamp / 1000 / TOTP_PERIOD_SECONDS) + delta;

  const reason = await inTransaction(async (tx): Promise<CodeReason | null> => {
    if (!(await useTotpStep(tx, account.id, step))) return { code: 'code_used_before' };
    return (await completeSession(tx, actor.sessionId, now)) ? null : { code: 'log_in_first' };
  });
  return reason ? refused(reason) : accepted({ roles: account.roles });
}
