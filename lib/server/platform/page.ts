import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ownPath } from '@/lib/shared/typed-form';
import type { Actors, Context, Door } from './action';
import { answerWithStatus, lostSubmission, noteEntered } from './answer-status';
import { clientAddress } from './client';
import { moment } from './clock';

type LoginPaths = { logIn: string; secondFactor: string; home: string };

/** Whoever may not gets null: the page then shows NotAvailable, as every unknown address does. */
export function pagesBehind<A extends Actors>(door: Pick<Door<A>, 'admit'>, paths: LoginPaths) {
  const leadTo = async (path: string) =>
    redirect(`${path}?${new URLSearchParams({ naar: (await askedPath()) ?? paths.home })}`);

  return async function openPage<P extends keyof A & string>(permission: P): Promise<Context<A[P]> | null> {
    await noteEntered();
    const asked = await door.admit(permission, await clientAddress());
    if (asked.ok) return { ...moment(), actor: asked.actor } as Context<A[P]>;
    // A form posted without script after the session ended: sending it on would lose what was typed.
    if (await lostSubmission()) {
      await answerWithStatus(401);
      return null;
    }
    switch (asked.reasons[0]?.code) {
      case 'log_in_first':
        return leadTo(paths.logIn);
      case 'second_factor_first':
        return leadTo(paths.secondFactor);
      default:
        await answerWithStatus(404);
        return null;
    }
  };
}

async function askedPath(): Promise<string | null> {
  return ownPath((await headers()).get('x-path') ?? undefined);
}

/** Without the query; '' where none is known. */
export async function askedPage(): Promise<string> {
  return (await askedPath())?.split('?')[0] ?? '';
}

export async function askedQuery(): Promise<URLSearchParams> {
  return new URLSearchParams((await askedPath())?.split('?')[1]);
}

export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
