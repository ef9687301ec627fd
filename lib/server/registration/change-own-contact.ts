import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { changeContactSchema } from '@/lib/registration/details-forms';
import { contactValues } from '@/lib/registration/form-values';
import type { Context } from '@/lib/server/platform/action';
import { type OwnDetailsSaved, saveOwnDetails } from './save-own-details';

/** Changes where the manager reaches somebody in the register. */
export async function changeOwnContact(
  { privateEmail, privatePhone, ...form }: z.output<typeof changeContactSchema>,
  context: Context<AccountActor>,
): Promise<OwnDetailsSaved> {
  return saveOwnDetails(
    {
      ...form,
      changeOf: (own) =>
        own.privateEmail === privateEmail && own.privatePhone === privatePhone
          ? null
          : { section: 'contact', contact: { privateEmail, privatePhone } },
      stored: contactValues,
    },
    context,
  );
}
