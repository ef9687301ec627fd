import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { audiencesOf, type TextAudience } from '@/lib/content/text-kinds';
import { isAccountInRegister } from '@/lib/server/registration/data/frame-facts';

/** For whom texts are that somebody may read. */
export async function audiencesFor(actor: Actor): Promise<TextAudience[]> {
  if (actor.kind !== 'account') return audiencesOf({ roles: [], isInRegister: false });
  return audiencesOf({ roles: actor.roles, isInRegister: await isAccountInRegister(actor.accountId) });
}
