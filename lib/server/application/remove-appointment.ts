import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { removeAppointmentSchema } from '@/lib/registration/application-forms';
import type { Context } from '@/lib/server/platform/action';
import { findOwnApplication } from './data/applications';
import { type Saved, saveOwnDraft } from './save-own-draft';

/**
 * Takes one appointment out by its place. In a list that changed since, that place may be another one's: an older window
 * is refused, and pressing once more isn't offered.
 */
export async function removeAppointment(
  { version, position }: z.output<typeof removeAppointmentSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const own = await findOwnApplication(actor.accountId);
  const change = {
    appointments: own?.appointments.toSpliced(position, 1) ?? [],
    appointmentIds: own?.appointmentIds.toSpliced(position, 1),
  };
  return saveOwnDraft({ actor, version, now, section: 'appointments' }, change, () => null);
}
