import 'server-only';
import { type RecordedEvent, recordEvent } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { closeTasksOfKind } from '@/lib/server/platform/tasks';
import { findRegistration, setGrace } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type Ending = {
  by: Pick<RecordedEvent, 'actorId' | 'actorRole'>;
  /** Null: the daily job. */
  decidedById: string | null;
  now: Date;
  today: CalendarDate;
};

/** Ends the grace of somebody who is in it, with the removal that was proposed; false for who isn't. */
export async function endGrace(
  tx: Transaction,
  registrationId: string,
  { by, decidedById, now, today }: Ending,
): Promise<boolean> {
  const registration = await findRegistration(registrationId, tx);
  if (!registration?.graceUntil) return false;
  const event = { on: today, at: now, decidedById };
  if (!(await setGrace(tx, registration, { graceUntil: null, ...event }))) return false;
  await closeTasksOfKind(tx, registrationId, 'removal_proposed', { accountId: decidedById, now });
  const subject = { type: 'registration', id: registrationId } as const;
  await recordEvent(tx, { at: now, event: 'grace_ended', ...by, subject });
  return true;
}
