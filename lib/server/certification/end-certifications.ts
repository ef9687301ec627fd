import 'server-only';
import { heldPast } from '@/lib/certification/cycle-closing';
import { bySystem, recordEach } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { addDays } from '@/lib/shared/calendar-date';
import { notifyOfCycles } from './cycle-news';
import { listCertificationsOfAll } from './data/certifications';
import { lockForCycleEnds } from './data/cycle-ends';
import { moveFromCertified } from './move-from-certified';

/** An imported certification needn't end with a cycle. Answers how many ended. */
export async function endCertifications(
  tx: Transaction,
  ids: readonly string[],
  { now, today }: Moment,
): Promise<number> {
  const registrations = await lockForCycleEnds(tx, ids);
  const requests = await listCertificationsOfAll(ids, tx);
  const ending = registrations.flatMap((held) => {
    const { id, state, certifiedUntil: until } = held;
    const own = requests.get(id) ?? [];
    if (state !== 'certified' || until === null || until >= today) return [];
    if (own.some((request) => request.state === 'requested')) return [];
    const afterIt = own.filter(({ cycle }) => cycle.start <= until && cycle.end >= until);
    return [{ held, until, on: addDays(heldPast(until, afterIt), 1) }];
  });
  if (ending.length === 0) return 0;
  await moveFromCertified(tx, ending, now);
  const endedIds = ending.map(({ held: { id } }) => id);
  await recordEach(tx, 'certification_ended', endedIds, bySystem(now));
  const told = ending.map(({ held: { id, accountId: to }, until }) => {
    const news = { code: 'certification_ended', params: { on: until } } as const;
    return { to, news, key: `certification_ended:${id}:${until}` };
  });
  await notifyOfCycles(tx, told, now);
  return ending.length;
}
