import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownPath } from '@/lib/access/next-path';
import { authorise, type Permission, type publicPermissions } from '@/lib/access/permissions';
import { accountText } from '@/lib/text/nl/account';
import type { ActorFor, Context } from './action';
import { answerWithStatus, noteEntered, typedInVain } from './answer-status';
import { clientAddress } from './client-address';
import { moment } from './clock';
import { isDemo } from './env';
import { noteRefusal, noteRoleUse } from './security-events';
import { currentActor } from './session';

/** What a page gets to work with; null where it isn't there for who asks, which only public pages needn't handle. */
export type Opened<P extends Permission> =
  | Context<ActorFor<P>>
  | (P extends (typeof publicPermissions)[number] ? never : null);

/**
 * The first line of every page: who is asking, and whether they may. A visitor is sent to log in and comes back; for
 * who may not, the page isn't there (null): it shows ClosedPage, as every unknown address does.
 */
export async function openPage<P extends Permission>(permission: P): Promise<Opened<P>> {
  await noteEntered();
  const actor = await currentActor();
  const allowed = authorise(actor, permission, isDemo());
  const address = await clientAddress();
  if (allowed.ok) {
    await noteRoleUse(actor, permission, address);
    return { ...moment(), actor } as Context<ActorFor<P>>;
  }
  await noteRefusal(allowed, { actor, permission, address });
  // A form posted without script after the session ended: sending it on would lose what was typed.
  if (await typedInVain()) {
    await answerWithStatus(401);
    return null as Opened<P>;
  }
  switch (allowed.reasons[0]?.code) {
    case 'log_in_first':
      return redirect(`/inloggen?${new URLSearchParams({ naar: await askedPath() })}`);
    case 'second_factor_first':
      return redirect(`/inloggen/code?${new URLSearchParams({ naar: await askedPath() })}`);
    default:
      await answerWithStatus(404);
      return null as Opened<P>;
  }
}

async function askedPath(): Promise<string> {
  return ownPath((await headers()).get('x-path') ?? undefined) ?? '/mijn';
}

/** What stands behind the question mark, for a part of a page that isn't given it. */
export async function askedQuery(): Promise<URLSearchParams> {
  return new URLSearchParams((await askedPath()).split('?')[1]);
}

/** One value of a query parameter; a repeated one counts as its first. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

const ADDRESS_MAX = 254;

/** An address that a form of our own put in the query, shown back; anything else that stands there isn't. */
export function shownAddress(value: string | string[] | undefined): string {
  const address = single(value)?.trim() ?? '';
  return address.length <= ADDRESS_MAX && /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : accountText.yourAddress;
}
