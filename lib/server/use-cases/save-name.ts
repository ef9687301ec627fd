import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { nameSchema } from '@/lib/application/application-forms';
import { nameValues } from '@/lib/application/form-values';
import type { Context } from '../action';
import { type Saved, saveOwnDraft } from '../save-own-draft';

/** Saves the name; from then on it is no longer only the proposal made from the sign-up. */
export async function saveName(
  { version, ...name }: z.output<typeof nameSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const draft = { actor, version, now, section: 'name' } as const;
  return saveOwnDraft(draft, { name, data: { nameSavedAt: now } }, (own) => nameValues(own.name));
}
