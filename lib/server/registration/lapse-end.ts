import 'server-only';
import { termKey } from '@/lib/registration/lapses';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { closeTask } from '@/lib/server/platform/tasks';
import { endLapse, findRunningLapses, type Lapse } from './data/requirement-lapses';

/** False when it was over already. */
export async function endLapseAndTasks(
  tx: Transaction,
  registrationId: string,
  lapse: Lapse,
  { now, today }: Moment,
): Promise<boolean> {
  if (!(await endLapse(tx, lapse.id, today < lapse.since ? lapse.since : today))) return false;
  await closeTask(tx, `requirement_not_met:${lapse.id}`, now);
  const key = termKey('mend_term_passed', { ...lapse, registrationId });
  const others = await findRunningLapses(registrationId, tx);
  const isShared = others.some((other) => termKey('mend_term_passed', { ...other, registrationId }) === key);
  if (!isShared) await closeTask(tx, key, now);
  return true;
}
