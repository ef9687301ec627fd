import 'server-only';
import { type AccountActor, allRoles, ownRole } from '@/lib/access/actor';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { hasSecondFactor, replaceRecoveryCodes, takeSetup } from './data/second-factors';
import { lockOwnSession, type NewSession, stayOnlyHere } from './data/sessions';
import { findUsableCodes, recoveryHashesOf } from './second-factor';

export type ConfirmRecoveryCodesReason =
  | { code: 'setup_gone' }
  | { code: 'second_factor_off' }
  | { code: 'log_in_first' }
  | { code: 'second_factor_first' };

type Answer = Accepted<{ session: NewSession }> | Refused<ConfirmRecoveryCodesReason>;

/** Every other session ends. */
export async function confirmRecoveryCodes(
  { setup: setupId }: { setup: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: AccountActor },
): Promise<Answer> {
  const { accountId } = actor;
  const setup = await findUsableCodes(accountId, now);
  if (setup?.id !== setupId) return refused({ code: 'setup_gone' });
  const hashes = recoveryHashesOf(setup, accountId);

  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockOwnSession(tx, actor);
    if (!held) return refused({ code: 'log_in_first' });
    if (!(await hasSecondFactor(accountId, tx))) return refused({ code: 'second_factor_off' });
    if (!held.isSecondFactorGiven) return refused({ code: 'second_factor_first' });
    if (!(await takeSetup(tx, accountId, setup.id))) return refused({ code: 'setup_gone' });
    await replaceRecoveryCodes(tx, accountId, { hashes, now });
    const session = await stayOnlyHere(tx, actor, {}, now);
    await record(tx, 'recovery_codes_renewed', accountId, by(actor, ownRole(allRoles(actor)), now));
    const key = `recovery_codes_renewed:${setup.id}`;
    await notify(tx, actor, { template: 'recovery_codes_renewed', key, at: now });
    return accepted({ session });
  });
}
