import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ActingReason, actingReason } from '@/lib/registration/dossier-reasons';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findRegistration, type Registration } from './data/registrations';

export async function actedRegistration(
  tx: Transaction,
  { registrationId, version }: { registrationId: string; version: number },
  actor: AccountActor,
): Promise<Accepted<{ registration: Registration }> | Refused<ActingReason>> {
  const registration = await findRegistration(registrationId, tx);
  const reason = actingReason(registration, await lockWorker(tx, actor), version);
  if (!registration || reason) return refused(reason ?? { code: 'dossier_unknown' });
  return accepted({ registration });
}
