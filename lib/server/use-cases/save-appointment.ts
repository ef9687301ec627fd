import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { appointmentSchema } from '@/lib/application/application-forms';
import { appointmentValues } from '@/lib/application/form-values';
import type { Context } from '../action';
import { findOwnApplication } from '../data/applications';
import { type Saved, saveOwnDraft } from '../save-own-draft';

/** Puts one appointment in its place in the list, or at the end. */
export async function saveAppointment(
  { version, position, ...appointment }: z.output<typeof appointmentSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const known = (await findOwnApplication(actor.accountId))?.appointments ?? [];
  const appointments = [...known.slice(0, position), appointment, ...known.slice(position + 1)];
  const key = { accountId: actor.accountId, version, now };
  return saveOwnDraft(key, { appointments }, (own) => appointmentValues(own.appointments[position]));
}
