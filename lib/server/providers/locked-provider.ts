import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { isContactOf } from './data/contacts';
import { lockProvider, type Provider } from './data/providers';

/** As which role somebody acts: for their own organisation, or as the register's manager for any. */
export type Acting = Context<AccountActor> & { role: 'provider' | 'register_manager' };

export type ActingReason = NotAllowed | { code: 'provider_unknown' };

/** An admitted organisation, held until the transaction ends, by whoever may act for it at this moment. */
export async function lockProviderFor(
  tx: Transaction,
  providerId: string,
  { actor, role }: Pick<Acting, 'actor' | 'role'>,
): Promise<Accepted<{ provider: Provider }> | Refused<ActingReason>> {
  const isManager = role === 'register_manager';
  if (isManager && !(await lockWorker(tx, actor)).roles.includes(role)) return refused({ code: 'not_allowed' });
  const provider = await lockProvider(tx, providerId);
  const mayAct = isManager || (await isContactOf(actor.accountId, providerId, tx));
  return mayAct && provider?.state === 'admitted' ? accepted({ provider }) : refused({ code: 'provider_unknown' });
}
