import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { type ProviderReason, providerTransition } from '@/lib/providers/provider-states';
import { asManager } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { isContactOf } from './data/contacts';
import { lockTwoProviders, moveBelongings, moveProvider } from './data/providers';

export type MergeReason = ProviderReason | NotAllowed | { code: 'provider_unknown' } | { code: 'changed_meanwhile' };
type Answer = Accepted | Refused<MergeReason>;
type Given = { providerId: string; intoId: string; version: number };

/** Everything of `providerId` becomes `intoId`'s; issued invoices keep the name that they were issued to. */
export async function mergeProviders(
  { providerId, intoId, version }: Given,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return asManager({ actor }, async (tx): Promise<Answer> => {
    const [from, into] = providerId === intoId ? [] : await lockTwoProviders(tx, [providerId, intoId]);
    if (!from || into?.state !== 'admitted') return refused({ code: 'provider_unknown' });
    const isOwn =
      (await isContactOf(actor.accountId, providerId, tx)) || (await isContactOf(actor.accountId, intoId, tx));
    const moved = providerTransition(from.state, 'merge', { isExpired: false, isOwn });
    if (!moved.ok) return moved;
    if (from.version !== version) return refused({ code: 'changed_meanwhile' });
    await moveProvider(tx, from, { from: from.state, to: moved.state, mergedIntoId: intoId });
    await moveBelongings(tx, { fromId: providerId, intoId, now });
    await record(tx, 'provider_merged', providerId, by(actor, 'register_manager', now), { into: intoId });
    return accepted({});
  });
}
