import 'server-only';
import { type By, recordEach } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { closeTasksOfKind } from '@/lib/server/platform/tasks';
import { setGraces } from '@/lib/server/registration/data/status-changes';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { HeldRegistration } from './data/cycle-ends';

/** Of whom of these is in grace, with the removal that was proposed; answers whose ended. */
export async function endGraces(
  tx: Transaction,
  held: readonly HeldRegistration[],
  by: By,
  today: CalendarDate,
): Promise<Set<string>> {
  const { actorId: decidedById, at } = by;
  const grace = { graceUntil: null, on: today, at, decidedById };
  const inGrace = held.filter(({ graceUntil }) => graceUntil !== null);
  const ended = await setGraces(
    tx,
    inGrace.map(({ id, version }) => ({ id, version, grace })),
  );
  if (ended.size === 0) return ended;
  await closeTasksOfKind(tx, [...ended], 'removal_proposed', { accountId: decidedById, now: at });
  await recordEach(tx, 'grace_ended', [...ended], by);
  return ended;
}
