import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { InviteReason } from '@/lib/access/invitations';
import type { NotAllowed } from '@/lib/access/own-matters';
import { type ProviderReason, providerTransition } from '@/lib/providers/provider-states';
import { lockWorker } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { closeTask } from '@/lib/server/platform/tasks';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { writeContactInvitation } from './contact-invitation';
import { isContactOf } from './data/contacts';
import { lockProvider, moveProvider, type Provider } from './data/providers';

export type DecideProviderReason =
  | ProviderReason
  | NotAllowed
  | InviteReason
  | { code: 'provider_unknown' }
  | { code: 'changed_meanwhile' };
type Answer = Accepted | Refused<DecideProviderReason>;
type Key = { providerId: string; version: number };

export const requestTask = (providerId: string) => `provider_requested:${providerId}`;

/** Lets an organisation in; whoever asked is invited as its first contact. */
export async function admitProvider(
  { providerId, version, isFeeFree }: Key & { isFeeFree: boolean },
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await holdRequest(tx, { providerId, version }, 'admit', actor);
    if (!held.ok) return held;
    const { provider, to } = held;
    const decision = { decidedAt: now, decidedById: actor.accountId, isFeeFree };
    await moveProvider(tx, provider, { from: provider.state, to, ...decision });
    const manager = by(actor, 'register_manager', now);
    await record(tx, 'provider_admitted', providerId, manager, { feeFree: isFeeFree, invited: false });
    await closeTask(tx, requestTask(providerId), now);
    const contact = { email: provider.contactEmail, name: provider.contactName };
    await writeContactInvitation(tx, contact, { provider, by: manager, now, today });
    return accepted({});
  });
}

/** The mail only says that there is an answer; the reason is read where its link leads. */
export async function refuseProvider(
  { providerId, version, explanation }: Key & { explanation: string },
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await holdRequest(tx, { providerId, version }, 'refuse', actor);
    if (!held.ok) return held;
    const { provider, to } = held;
    const decision = { decidedAt: now, decidedById: actor.accountId, explanation };
    await moveProvider(tx, provider, { from: provider.state, to, ...decision });
    await record(tx, 'provider_refused', providerId, by(actor, 'register_manager', now));
    await closeTask(tx, requestTask(providerId), now);
    const whoAsked = { accountId: null, name: provider.contactName, email: provider.contactEmail };
    const mail = { template: 'admission_answered', params: { providerId }, at: now } as const;
    await notify(tx, whoAsked, { ...mail, key: `admission_answered:${providerId}` });
    return accepted({});
  });
}

async function holdRequest(
  tx: Transaction,
  { providerId, version }: Key,
  event: 'admit' | 'refuse',
  actor: AccountActor,
): Promise<Accepted<{ provider: Provider; to: Provider['state'] }> | Refused<DecideProviderReason>> {
  if (!(await lockWorker(tx, actor)).roles.includes('register_manager')) return refused({ code: 'not_allowed' });
  const provider = await lockProvider(tx, providerId);
  if (!provider) return refused({ code: 'provider_unknown' });
  const isOwn = await isOwnProvider(tx, provider, actor);
  const moved = providerTransition(provider.state, event, { isExpired: false, isOwn });
  if (!moved.ok) return moved;
  if (provider.version !== version) return refused({ code: 'changed_meanwhile' });
  return accepted({ provider, to: moved.state });
}

/** Nobody decides on what they asked for, or act for. */
async function isOwnProvider(tx: Transaction, { id, contactEmail }: Provider, actor: AccountActor): Promise<boolean> {
  if (normaliseEmail(contactEmail) === normaliseEmail(actor.email)) return true;
  return isContactOf(actor.accountId, id, tx);
}
