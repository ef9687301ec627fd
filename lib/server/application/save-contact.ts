import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { contactSchema } from '@/lib/registration/application-forms';
import { contactValues } from '@/lib/registration/form-values';
import type { Context } from '@/lib/server/platform/action';
import { type Saved, saveOwnDraft } from './save-own-draft';

export async function saveContact(
  { version, ...contact }: z.output<typeof contactSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  return saveOwnDraft({ actor, version, now, section: 'contact' }, { data: contact }, contactValues);
}
