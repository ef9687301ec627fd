import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { KeptSurnames } from '@/lib/names/name-fields';
import type { changeNameSchema } from '@/lib/registration/details-forms';
import { nameValues } from '@/lib/registration/form-values';
import type { Context } from '@/lib/server/platform/action';
import { NO_WARNINGS, type OwnDetailsSaved, saveOwnDetails } from './save-own-details';

type Typed = Omit<z.output<typeof changeNameSchema>, keyof KeptSurnames> & KeptSurnames;

/** Changes the name of somebody in the register; the public register shows it at once. */
export async function changeOwnName(
  { version, keepBirthSurname, keepPartnerSurname, ...name }: Typed,
  context: Context<AccountActor>,
): Promise<OwnDetailsSaved> {
  const same = (known: typeof name) =>
    Object.entries(name).every(([field, value]) => known[field as keyof typeof name] === value);
  return saveOwnDetails(
    {
      ...NO_WARNINGS,
      version,
      // Who was imported says with it that the name was read and is right.
      changeOf: (own) => (own.isComplete && same(own.name) ? null : { section: 'name', name }),
      stored: (own) => nameValues(own.name, { keepBirthSurname, keepPartnerSurname }),
    },
    context,
  );
}
