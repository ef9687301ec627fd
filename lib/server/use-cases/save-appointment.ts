import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { appointmentSchema } from '@/lib/application/application-forms';
import { appointmentValues } from '@/lib/application/form-values';
import { refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { findOwnApplication } from '../data/applications';
import { type Saved, saveOwnDraft } from '../save-own-draft';

/**
 * Puts one appointment in its place in the list, or at the end. When another window added or removed one since, its
 * place may be another one's: saving once more isn't offered then.
 */
export async function saveAppointment(
  { version, position, rows, ...appointment }: z.output<typeof appointmentSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const known = (await findOwnApplication(actor.accountId))?.appointments ?? [];
  const appointments = [...known.slice(0, position), appointment, ...known.slice(position + 1)];
  const draft = { actor, version, now, section: 'appointments' } as const;
  let rowsNow = rows;
  const saved = await saveOwnDraft(draft, { appointments }, (own) => {
    rowsNow = own.appointments.length;
    return appointmentValues(own.appointments[position]);
  });
  return saved.ok || rows === undefined || rows === rowsNow ? saved : refused({ code: 'appointments_changed' });
}
