import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { ActivityVersion } from '@/lib/portfolio/versions';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Transaction } from '@/lib/server/platform/db/database';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Activity, findOwnActivity, listVersions } from './data/activities';
import { lockPortfolio } from './data/portfolios';

export type NotRegisteredReason = { code: 'not_in_register' };
export type OwnActivityReason = NotRegisteredReason | { code: 'activity_unknown' };

/** The portfolio is held until the transaction ends. */
export async function lockRegistrant(
  tx: Transaction,
  { accountId }: AccountActor,
): Promise<Accepted<{ registrationId: string }> | Refused<NotRegisteredReason>> {
  const registration = await lockOwnRegistration(tx, accountId);
  if (!registration || !isInRegister(registration.state)) return refused({ code: 'not_in_register' });
  return accepted({ registrationId: registration.id });
}

export async function lockOwnRegistration(tx: Transaction, accountId: string): Promise<Registration | null> {
  const own = await findOwnRegistration(accountId, tx);
  if (!own) return null;
  await lockPortfolio(tx, own.id);
  return findOwnRegistration(accountId, tx);
}

type KeptActivity = { own: Activity; versions: ActivityVersion[] };

export async function lockOwnActivity(
  tx: Transaction,
  actor: AccountActor,
  id: string,
): Promise<Accepted<KeptActivity> | Refused<OwnActivityReason>> {
  const registrant = await lockRegistrant(tx, actor);
  const own = await findOwnActivity(actor.accountId, id, tx);
  if (!own) return refused({ code: 'activity_unknown' });
  return registrant.ok ? accepted({ own, versions: await listVersions(id, tx) }) : registrant;
}
