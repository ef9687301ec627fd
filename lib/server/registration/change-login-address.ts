import 'server-only';
import type { z } from 'zod';
import { type AccountActor, hasPowerOverOthers } from '@/lib/access/actor';
import { printedName } from '@/lib/names/printed-name';
import type { loginAddressSchema } from '@/lib/registration/dossier-forms';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import { type Account, createAccount, findAccountByEmail, getAccount } from '@/lib/server/access/data/accounts';
import { endAllSessions } from '@/lib/server/access/session';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { actedRegistration } from './acted-registration';
import { endMailedLinks, isAddressTaken, linkAccount, replaceAddress } from './data/login-addresses';
import { recordChange } from './data/registration-details';
import { type Registration, updateRegistration } from './data/registrations';

type Input = z.output<typeof loginAddressSchema>;
type Manager = Context<AccountActor>;
type Answer = Accepted | Refused<DossierReason>;

/** Somebody was first after something was written: thrown, so that nothing of it is kept. */
class Lost extends Error {
  constructor(readonly code: 'address_in_use' | 'changed_meanwhile') {
    super(code);
  }
}

/** Or a first one, to get in by "forgotten password". Both addresses are told; sessions and mailed links end. */
export async function changeLoginAddress(input: Input, context: Manager): Promise<Answer> {
  const { actor } = context;
  try {
    return await inTransaction(async (tx): Promise<Answer> => {
      const acted = await actedRegistration(tx, input, actor);
      if (!acted.ok) return acted;
      const { registration } = acted;
      const account = registration.accountId === null ? null : await getAccount(tx, registration.accountId);
      const notNow = await addressReason(tx, account, input.email);
      if (notNow) return refused(notNow);
      const { id, version, accountId } = registration;
      if (!(await updateRegistration(tx, { id, version, accountId }, {})))
        return refused({ code: 'changed_meanwhile' });
      const changed = account
        ? await moveAddress(tx, account, input.email, context)
        : await giveAccount(tx, registration, input.email, context);
      await recordAndNotify(tx, registration, input, { ...changed, from: account?.email ?? '' }, context);
      return accepted({});
    });
  } catch (error) {
    if (error instanceof Lost) return refused({ code: error.code });
    // Somebody else took the address between the look and the write; nothing of the above was kept.
    if (isAddressTaken(error)) return refused({ code: 'address_in_use' });
    throw error;
  }
}

/** Why this address can't be it. An account with power over others is changed by its owner alone. */
async function addressReason(tx: Transaction, account: Account | null, email: string): Promise<DossierReason | null> {
  if (account && hasPowerOverOthers(account.roles)) return { code: 'has_power' };
  if (account && normaliseEmail(account.email) === normaliseEmail(email)) return { code: 'address_unchanged' };
  return (await findAccountByEmail(email, tx)) ? { code: 'address_in_use' } : null;
}

type Changed = { accountId: string; name: string };

async function moveAddress(tx: Transaction, account: Account, to: string, { now }: Manager): Promise<Changed> {
  const { id: accountId, name } = account;
  if (!(await replaceAddress(tx, accountId, { from: account.email, to }))) throw new Lost('changed_meanwhile');
  await endMailedLinks(tx, accountId, now);
  await endAllSessions(tx, accountId, now);
  return { accountId, name };
}

async function giveAccount(tx: Transaction, registration: Registration, email: string, { now }: Manager) {
  const name = printedName(registration.name);
  const account = { email, name, passwordHash: null, roles: ['registrant' as const], createdAt: now };
  const accountId = await createAccount(tx, account);
  if (accountId === null) throw new Lost('address_in_use');
  await linkAccount(tx, registration.id, accountId);
  return { accountId, name };
}

async function recordAndNotify(
  tx: Transaction,
  { id, version }: Registration,
  { email, reason }: Input,
  { accountId, name, from }: Changed & { from: string },
  { actor, now: at }: Manager,
) {
  const decided = by(actor, 'register_manager', at);
  const change = { section: 'login', before: { email: from }, after: { email }, reason } as const;
  await recordChange(tx, id, change, decided);
  await record(tx, 'details_corrected', id, decided, { section: 'login' });
  await record(tx, 'email_changed', accountId, decided);
  const key = `login_address:${id}:${version}`;
  const person = { accountId, name };
  await notify(tx, { ...person, email }, { template: 'login_address_new', key: `${key}:new`, at });
  if (from !== '')
    await notify(tx, { ...person, email: from }, { template: 'login_address_old', key: `${key}:old`, at });
}
