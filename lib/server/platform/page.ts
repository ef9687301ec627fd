import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownPath } from '@/lib/access/next-path';
import type { Permission, publicPermissions } from '@/lib/access/permissions';
import { admit } from '@/lib/server/access/door';
import type { ActorFor, Context } from './action';
import { answerWithStatus, noteEntered, typedInVain } from './answer-status';
import { clientAddress } from './client-address';
import { moment } from './clock';

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
  const asked = await admit(permission, await clientAddress());
  if (asked.ok) return { ...moment(), actor: asked.actor } as Context<ActorFor<P>>;
  // A form posted without script after the session ended: sending it on would lose what was typed.
  if (await typedInVain()) {
    await answerWithStatus(401);
    return null as Opened<P>;
  }
  switch (asked.reasons[0]?.code) {
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
