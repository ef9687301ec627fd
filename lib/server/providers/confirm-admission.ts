import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type ProviderReason, providerTransition } from '@/lib/providers/provider-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { readLinkToken } from '@/lib/server/platform/links';
import { createTask } from '@/lib/server/platform/tasks';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findProvider, lockProvider, moveProvider, type Provider } from './data/providers';
import { requestTask } from './decide-provider';

/** The request that a mailed link is of, whatever became of it since: whoever asked reads the answer there. */
export async function findAdmission(token: string): Promise<Provider | null> {
  const id = readLinkToken('confirm_admission', token);
  return id === null ? null : findProvider(id);
}

export type ConfirmAdmissionReason = ProviderReason | { code: 'link_unknown' };

export async function confirmAdmission(
  { token }: { token: string },
  { actor, now, today }: Context<Actor>,
): Promise<Accepted | Refused<ConfirmAdmissionReason>> {
  const id = readLinkToken('confirm_admission', token);
  if (!id) return refused({ code: 'link_unknown' });
  return inTransaction(async (tx): Promise<Accepted | Refused<ConfirmAdmissionReason>> => {
    const provider = await lockProvider(tx, id);
    if (!provider) return refused({ code: 'link_unknown' });
    const { state: from, expiresAt } = provider;
    const moved = providerTransition(from, 'confirm', {
      isExpired: expiresAt !== null && expiresAt <= now,
      isOwn: false,
    });
    if (!moved.ok) return moved;
    await moveProvider(tx, provider, { from, to: moved.state, confirmedAt: now });
    await record(tx, 'admission_requested', id, by(actor, 'visitor', now));
    await createTask(tx, {
      ...{ key: requestTask(id), kind: 'provider_requested', providerId: id, createdOn: today, at: now },
    });
    return accepted({});
  });
}
