import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { type InGrace, listInGrace, lockForCycleEnd } from '@/lib/server/certification/data/cycle-ends';
import { endGrace } from '@/lib/server/certification/end-grace';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { bySystem } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createTask, findTaskKeys } from '@/lib/server/platform/tasks';
import { listActivitiesOf, listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';
import { notifyOfCycle } from './cycle-ends';

/** Ends when the norm is met after all; once its term is over a removal is proposed, unless a request waits. */
export const graceStep: DailyStep = {
  name: 'grace',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const normSets = await loadNormSets();
    await inPages(context, listInGrace, async (page) => {
      const activities = await listActivitiesOfAll(page.map(({ id }) => id));
      const proposed = await findTaskKeys(page.map(taskKey));
      for (const one of page) {
        const isMet = isMetAfterAll(one, activities.get(one.id) ?? [], normSets, context.today);
        if (isMet) await context.attempt(() => inTransaction((tx) => end(tx, one, normSets, context)));
        else if (isPassed(one, context) && !proposed.has(taskKey(one)))
          await context.attempt(() => inTransaction((tx) => proposeRemoval(tx, one, context)));
      }
    });
  },
};

function taskKey({ id, cycleEnd }: InGrace): string {
  return `removal_proposed:${id}:${cycleEnd}`;
}

function isPassed({ graceUntil, isRequested }: InGrace, { today }: DailyContext): boolean {
  return graceUntil < today && !isRequested;
}

function isMetAfterAll(
  { joined, cycleEnd }: InGrace,
  activities: readonly KeptActivity[],
  normSets: readonly NormSet[],
  today: CalendarDate,
): boolean {
  const cycle = cyclesUntil(normSets, joined, cycleEnd).cycles.findLast(({ end }) => end === cycleEnd);
  const worked = cycle && cyclePoints(activities, cycle, normSets, today);
  return worked?.ok === true && worked.points.standing.met;
}

/** Looked at once more under the lock: something may have been withdrawn meanwhile. */
async function end(tx: Transaction, one: InGrace, normSets: readonly NormSet[], { now, today, note }: DailyContext) {
  const held = await lockForCycleEnd(tx, one.id);
  if (!held || !isMetAfterAll(one, await listActivitiesOf(one.id, tx), normSets, today)) return;
  if (!(await endGrace(tx, one.id, bySystem(now), today))) return;
  const news = { code: 'grace_ended', params: {} } as const;
  await notifyOfCycle(tx, held.accountId, { news, key: `grace_ended:${one.id}:${one.cycleEnd}`, at: now });
  note('grace_ended');
}

async function proposeRemoval(tx: Transaction, one: InGrace, { now, today, note }: DailyContext) {
  const held = await lockForCycleEnd(tx, one.id);
  if (held?.graceUntil !== one.graceUntil) return;
  const about = { registrationId: one.id, accountId: held.accountId, createdOn: today, at: now };
  if (!(await createTask(tx, { ...about, key: taskKey(one), kind: 'removal_proposed' }))) return;
  const key = `grace_passed:${one.id}:${one.cycleEnd}`;
  const news = { code: 'grace_passed', params: { until: one.graceUntil } } as const;
  await notifyOfCycle(tx, held.accountId, { news, key, at: now });
  note('task');
}
