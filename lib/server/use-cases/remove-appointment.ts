import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { removeAppointmentSchema } from '@/lib/application/application-forms';
import { refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { findOwnApplication } from '../data/applications';
import { type Saved, saveOwnDraft } from '../save-own-draft';

/**
 * Takes one appointment out by its place. In a list that changed since, that place may be another one's: an older window
 * is refused, and pressing once more isn't offered.
 */
export async function removeAppointment(
  { version, position }: z.output<typeof removeAppointmentSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Saved> {
  const known = (await findOwnApplication(actor.accountId))?.appointments ?? [];
  const appointments = known.filter((_, index) => index !== position);
  const draft = { actor, version, now, section: 'appointments' } as const;
  const saved = await saveOwnDraft(draft, { appointments }, () => ({}));
  const isStale = !saved.ok && saved.reasons.some(({ code }) => code === 'changed_elsewhere');
  return isStale ? refused({ code: 'appointments_changed' }) : saved;
}
