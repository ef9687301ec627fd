import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { removeAppointmentSchema } from '@/lib/application/application-forms';
import type { Context } from '../action';
import { findOwnApplication } from '../data/applications';
import { type Saved, saveOwnDraft } from '../save-own-draft';

export async function removeAppointment(
  { version, position }: z.output<typeof removeAppointmentSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const known = (await findOwnApplication(actor.accountId))?.appointments ?? [];
  const appointments = known.filter((_, index) => index !== position);
  return saveOwnDraft({ accountId: actor.accountId, version, now }, { appointments }, () => ({}));
}
