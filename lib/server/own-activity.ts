import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isInRegister } from '@/lib/registration/registration-states';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Activity, holdOwnActivity } from './data/activities';
import { findOwnRegistration } from './data/registrations';
import type { Transaction } from './db';

/** Who has left the register keeps reading, and adds and changes nothing. */
export type KeeperReason = { code: 'not_in_register' };
export type OwnActivityReason = KeeperReason | { code: 'activity_unknown' };

/** The registration that somebody keeps a portfolio under. */
export async function findKeeper(
  tx: Transaction,
  { accountId }: AccountActor,
): Promise<Accepted<{ registrationId: string }> | Refused<KeeperReason>> {
  const registration = await findOwnRegistration(accountId, tx);
  if (!registration || !isInRegister(registration.state)) return refused({ code: 'not_in_register' });
  return accepted({ registrationId: registration.id });
}

/** One of somebody's own, held until the transaction ends, to do something with. */
export async function holdForKeeper(
  tx: Transaction,
  actor: AccountActor,
  id: string,
): Promise<Accepted<{ own: Activity }> | Refused<OwnActivityReason>> {
  const own = await holdOwnActivity(tx, actor.accountId, id);
  if (!own) return refused({ code: 'activity_unknown' });
  const keeper = await findKeeper(tx, actor);
  return keeper.ok ? accepted({ own }) : keeper;
}
