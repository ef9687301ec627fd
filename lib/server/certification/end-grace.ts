import 'server-only';
import { type By, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { closeTasksOfKind } from '@/lib/server/platform/tasks';
import { findRegistration, setGrace } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** Ends the proposed removal with it; false for anybody not in grace. */
export async function endGrace(tx: Transaction, registrationId: string, by: By, today: CalendarDate): Promise<boolean> {
  const registration = await findRegistration(registrationId, tx);
  if (!registration?.graceUntil) return false;
  const { actorId, at } = by;
  if (!(await setGrace(tx, registration, { graceUntil: null, on: today, at, decidedById: actorId }))) return false;
  await closeTasksOfKind(tx, registrationId, 'removal_proposed', { accountId: actorId, now: at });
  await record(tx, 'grace_ended', registrationId, by);
  return true;
}
