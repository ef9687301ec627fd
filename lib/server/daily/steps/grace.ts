import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { type InGrace, listInGrace, lockForCycleEnd } from '@/lib/server/certification/data/cycle-ends';
import { endGrace } from '@/lib/server/certification/grace';
import { listNormsets } from '@/lib/server/content/data/normsets';
import { notify } from '@/lib/server/mail/notify';
import { bySystem } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createTask, findTaskKeys } from '@/lib/server/platform/tasks';
import { listActivitiesOf, listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { RegisterNews } from '@/lib/text/nl/mail/messages';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';

/**
 * Who is in grace: it ends when the cycle's norm is met after all; once its term is over a removal is proposed to the
 * manager, and nothing more. While a request for certification waits for a decision, nothing is proposed.
 */
export const graceStep: DailyStep = {
  name: 'grace',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const normSets = (await listNormsets()).map(({ normSet }) => normSet);
    await inPages(listInGrace, async (page) => {
      const activities = await listActivitiesOfAll(page.map(({ id }) => id));
      const proposed = await findTaskKeys(page.map(taskKey));
      for (const one of page) {
        const isMet = isMetAfterAll(one, activities.get(one.id) ?? [], normSets, context.today);
        if (isMet) await context.attempt(() => inTransaction((tx) => end(tx, one, normSets, context)));
        else if (isPassed(one, context) && !proposed.has(taskKey(one)))
          await context.attempt(() => inTransaction((tx) => proposeRemoval(tx, one, context)));
      }
      context.looked(page.length);
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

/** Looked at once more with the portfolio held: something may have been withdrawn meanwhile. */
async function end(tx: Transaction, one: InGrace, normSets: readonly NormSet[], { now, today, note }: DailyContext) {
  const held = await lockForCycleEnd(tx, one.id);
  if (!held || !isMetAfterAll(one, await listActivitiesOf(one.id, tx), normSets, today)) return;
  if (!(await endGrace(tx, one.id, bySystem(now), today))) return;
  await tell(tx, held.accountId, {
    key: `grace_ended:${one.id}:${one.cycleEnd}`,
    news: { code: 'grace_ended', params: {} },
    at: now,
  });
  note('grace_ended');
}

async function proposeRemoval(tx: Transaction, one: InGrace, { now, today, note }: DailyContext) {
  const held = await lockForCycleEnd(tx, one.id);
  if (held?.graceUntil !== one.graceUntil) return;
  const about = { registrationId: one.id, accountId: held.accountId, createdOn: today, at: now };
  if (!(await createTask(tx, { ...about, key: taskKey(one), kind: 'removal_proposed' }))) return;
  const key = `grace_passed:${one.id}:${one.cycleEnd}`;
  await tell(tx, held.accountId, { key, news: { code: 'grace_passed', params: { until: one.graceUntil } }, at: now });
  note('task');
}

type Told = { key: string; news: RegisterNews; at: Date };

async function tell(tx: Transaction, accountId: string | null, { key, news, at }: Told) {
  const told = { ...news, path: '/mijn/certificering' };
  await notify(tx, accountId, { template: 'cycle_news', params: { doBy: null }, key, at, news: told });
}
