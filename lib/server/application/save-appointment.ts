import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { appointmentSchema } from '@/lib/registration/application-forms';
import { placeNow } from '@/lib/registration/appointment-place';
import { appointmentValues } from '@/lib/registration/form-values';
import type { Context } from '@/lib/server/platform/action';
import { refused } from '@/lib/shared/results';
import { findOwnApplication } from './data/applications';
import { type Saved, saveOwnDraft } from './save-own-draft';

/**
 * Puts one appointment in its place in the list, or at the end. When another window removed it since, or took the place
 * of a new one, saving once more isn't offered.
 */
export async function saveAppointment(
  { version, position, row, ...appointment }: z.output<typeof appointmentSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const { appointments: known, appointmentIds: ids } = (await findOwnApplication(actor.accountId)) ?? NONE;
  const place = placeNow(ids, { position, row }, false);
  if (place === null) return refused({ code: 'appointments_changed' });
  const change = {
    appointments: [...known.slice(0, place), appointment, ...known.slice(place + 1)],
    appointmentIds: ids,
  };
  return saveOwnDraft({ actor, version, now, section: 'appointments' }, change, (own) => {
    const standsAt = placeNow(own.appointmentIds, { position, row }, true);
    return standsAt === null ? null : appointmentValues(own.appointments[standsAt]);
  });
}

const NONE = { appointments: [], appointmentIds: [] };
