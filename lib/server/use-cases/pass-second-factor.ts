import 'server-only';
import { type AccountActor, type Actor, ownRole, type Role } from '@/lib/access/actor';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { by, recordEvent } from '../audit';
import type { Moment } from '../clock';
import { type Credentials, getCredentials } from '../data/accounts';
import { countRecoveryCodes } from '../data/second-factors';
import { inTransaction, type Transaction } from '../db';
import { enqueueMail } from '../outbox';
import { type CodeReason, spendCode } from '../second-factor-code';
import { completeSession } from '../session';

export type PassReason = CodeReason | { code: 'log_in_first' };

type Passing = Extract<Actor, { kind: 'half_authenticated' }> | AccountActor;

/** Completes a session with a code of the app or a recovery code; each works once. */
export async function passSecondFactor(
  { code }: { code: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: Passing },
): Promise<Accepted<{ roles: Role[] }> | Refused<PassReason>> {
  const account = await getCredentials(actor.accountId);
  const { totpSecret, roles } = account;
  if (!totpSecret) return refused({ code: 'code_wrong' });

  const reason = await inTransaction(async (tx): Promise<PassReason | null> => {
    const used = await spendCode(tx, { id: account.id, totpSecret }, { code, now });
    if (!used.ok) return used.reason;
    if (used.kind === 'recovery') await tellOfRecoveryCode(tx, account, actor, now);
    return (await completeSession(tx, actor.sessionId, now)) ? null : { code: 'log_in_first' };
  });
  return reason ? refused(reason) : accepted({ roles });
}

async function tellOfRecoveryCode(tx: Transaction, { id, name, email, roles }: Credentials, actor: Passing, now: Date) {
  const left = await countRecoveryCodes(id, tx);
  await recordEvent(tx, {
    at: now,
    event: 'recovery_code_used',
    ...by(actor, ownRole(roles)),
    subject: { type: 'account', id },
    details: { left },
  });
  const key = `recovery_code_used:${actor.sessionId}:${left}`;
  const mail = { key, template: 'recovery_code_used', params: { name, left } } as const;
  await enqueueMail(tx, { ...mail, to: email, accountId: id, at: now });
}
