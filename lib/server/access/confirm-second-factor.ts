import 'server-only';
import { type AccountActor, allRoles, ownRole } from '@/lib/access/actor';
import { notify } from '@/lib/server/mail/notify';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { replaceRecoveryCodes, setSecondFactor, takeSetup } from './data/second-factors';
import { lockOwnSession, type NewSession, stayOnlyHere } from './data/sessions';
import { findUsableFactor, recoveryHashesOf, totpStep } from './second-factor';

export type ConfirmSecondFactorReason =
  | { code: 'setup_gone' }
  | { code: 'second_factor_on' }
  | { code: 'code_wrong' }
  | { code: 'log_in_first' };

type Answer = Accepted<{ session: NewSession }> | Refused<ConfirmSecondFactorReason>;

/** Roles that were withheld hold in the session that takes this one's place; every other session ends. */
export async function confirmSecondFactor(
  { setup: setupId, code }: { setup: string; code: string },
  { actor, now }: Pick<Moment, 'now'> & { actor: AccountActor },
): Promise<Answer> {
  const { accountId } = actor;
  const setup = await findUsableFactor(accountId, now);
  if (setup?.id !== setupId) return refused({ code: 'setup_gone' });
  const { totpSecret } = setup;
  const step = totpStep(totpSecret, code, now);
  if (step === null) return refused({ code: 'code_wrong' });
  const hashes = recoveryHashesOf(setup, accountId);

  return inTransaction(async (tx): Promise<Answer> => {
    if (!(await lockOwnSession(tx, actor))) return refused({ code: 'log_in_first' });
    if (!(await takeSetup(tx, accountId, setup.id))) return refused({ code: 'setup_gone' });
    if (!(await setSecondFactor(tx, accountId, { totpSecret, step, now })))
      return refused({ code: 'second_factor_on' });
    await replaceRecoveryCodes(tx, accountId, { hashes, now });
    const session = await stayOnlyHere(tx, actor, { authenticatedAt: now, secondFactorAt: now }, now);
    await record(tx, 'second_factor_enrolled', accountId, by(actor, ownRole(allRoles(actor)), now));
    await notify(tx, actor, { template: 'second_factor_on', key: `second_factor_on:${setup.id}`, at: now });
    return accepted({ session });
  });
}
