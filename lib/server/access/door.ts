import 'server-only';
import { type Actor, accountIdOf, visitor } from '@/lib/access/actor';
import { type ActorFor, authorise, type Permission } from '@/lib/access/permissions';
import { actionsBehind, type Door, type DoorReason } from '@/lib/server/platform/action';
import {
  type AddressAttempt,
  type Attempt,
  countAccount,
  countAddress,
  type LimitAnswer,
} from '@/lib/server/platform/attempts/rate-limits';
import { isDemo } from '@/lib/server/platform/env';
import { pagesBehind } from '@/lib/server/platform/page';
import type { Accepted, Refused } from '@/lib/shared/results';
import { isKnownDevice } from './known-device';
import { noteGuess, noteLimit, noteRefusal, noteRoleUse } from './security-events';
import { actorInPassing, currentActor } from './session';

export async function countFrom(asked: AddressAttempt): Promise<LimitAnswer> {
  const counted = await countAddress(asked);
  if (!counted.ok) await noteLimit({ ...asked, account: null }, visitor);
  return counted;
}

type Asked = (Accepted<object> | Refused<DoorReason>) & { actor: Actor };

/** Being refused is noted, and so is a role with power over others that is used. */
export async function admit(permission: Permission, address: string): Promise<Asked> {
  return admitActor(await currentActor(), permission, address);
}

/** For what a page asks by itself: that is no use of the session. */
export async function admitInPassing(permission: Permission, address: string): Promise<Asked> {
  return admitActor(await actorInPassing(), permission, address);
}

async function admitActor(actor: Actor, permission: Permission, address: string): Promise<Asked> {
  const allowed = authorise(actor, permission, isDemo());
  if (allowed.ok) await noteRoleUse(actor, permission, address);
  else await noteRefusal(allowed, { actor, permission, address });
  return { ...allowed, actor };
}

/** Whether nobody is refused, so that it needn't be asked who it is. */
export function isForEverybody(permission: Permission): boolean {
  return authorise(visitor, permission, isDemo()).ok;
}

export async function countAsked(
  actor: Actor,
  asked: AddressAttempt,
  account = accountIdOf(actor),
): Promise<{ attempt: Attempt; counted: LimitAnswer }> {
  const attempt = { ...asked, account, isKnownDevice: account !== null && (await isKnownDevice(account)) };
  const counted = await countAccount(attempt);
  if (!counted.ok) await noteLimit(attempt, actor);
  return { attempt, counted };
}

type RegisterActors = { [P in Permission]: ActorFor<P> };
const door: Door<RegisterActors> = { admit, countAsked, countFrom, noteGuess };

export const defineAction = actionsBehind(door);
export const openPage = pagesBehind<RegisterActors>(door, {
  logIn: '/inloggen',
  secondFactor: '/inloggen/code',
  home: '/mijn',
});
