import 'server-only';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { Transaction } from '@/lib/server/platform/db/database';
import { moveActivity } from '@/lib/server/portfolio/data/activities';
import { settleSample } from './settle-sample';

type Held = { id: string; version: number; state: ActivityState; certificationId: string | null; isDrawn: boolean };

/** Of a portfolio that is held: it counts no more, and the sample that it was drawn for goes on without it. */
export async function withdrawHeldActivity(
  tx: Transaction,
  { id, version, state: from, certificationId, isDrawn }: Held,
  at: Date,
) {
  if (!(await moveActivity(tx, { id, version, from, to: 'withdrawn', at })))
    throw new Error('An activity changed while its portfolio was held');
  if (certificationId && isDrawn) await settleSample(tx, certificationId, { now: at });
}
