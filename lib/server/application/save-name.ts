import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { KeptSurnames } from '@/lib/names/name-fields';
import type { nameSchema } from '@/lib/registration/application-forms';
import { nameValues } from '@/lib/registration/form-values';
import type { Context } from '@/lib/server/platform/action';
import { type Saved, saveOwnDraft } from './save-own-draft';

type Typed = Omit<z.output<typeof nameSchema>, keyof KeptSurnames> & KeptSurnames;

/** Saves the name; from then on it is no longer only the proposal made from the sign-up. */
export async function saveName(
  { version, keepBirthSurname, keepPartnerSurname, ...name }: Typed,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const draft = { actor, version, now, section: 'name' } as const;
  return saveOwnDraft(draft, { name, data: { nameSavedAt: now } }, (own) =>
    nameValues(own.name, { keepBirthSurname, keepPartnerSurname }),
  );
}
