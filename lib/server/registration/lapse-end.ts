import 'server-only';
import { termKey } from '@/lib/registration/lapses';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { closeTasks } from '@/lib/server/platform/tasks';
import { endLapses, findRunningLapsesOfAll, type Lapse } from './data/requirement-lapses';

/** Answers those that weren't over already. */
export async function endLapsesAndTasks<Ended extends { registrationId: string; lapse: Lapse }>(
  tx: Transaction,
  lapses: readonly Ended[],
  { now, today }: Moment,
): Promise<Ended[]> {
  if (lapses.length === 0) return [];
  const ends = lapses.map(({ lapse: { id, since } }) => ({ id, mendedOn: today < since ? since : today }));
  const isOver = await endLapses(tx, ends);
  const ended = lapses.filter(({ lapse }) => isOver.has(lapse.id));
  const runningOf = await findRunningLapsesOfAll(
    ended.map(({ registrationId }) => registrationId),
    tx,
  );
  const keys = ended.flatMap(({ registrationId, lapse }) => {
    const key = passedKey(registrationId, lapse);
    const isShared = runningOf.get(registrationId)?.some((other) => passedKey(registrationId, other) === key);
    return [`requirement_not_met:${lapse.id}`, ...(isShared ? [] : [key])];
  });
  await closeTasks(tx, keys, now);
  return ended;
}

function passedKey(registrationId: string, lapse: Lapse): string {
  return termKey('mend_term_passed', { ...lapse, registrationId });
}
