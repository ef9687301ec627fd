import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { notifyOfCycles } from '@/lib/server/certification/cycle-news';
import {
  type HeldRegistration,
  type InGrace,
  listInGrace,
  lockForCycleEnds,
} from '@/lib/server/certification/data/cycle-ends';
import { endGraces } from '@/lib/server/certification/end-graces';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { bySystem } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createTasks, findTaskKeys } from '@/lib/server/platform/tasks';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages, inSets } from '../daily-step';

type Portfolios = Map<string, readonly KeptActivity[]>;

/** Ends when the norm is met after all; once its term is over a removal is proposed, unless a request waits. */
export const graceStep: DailyStep = {
  name: 'grace',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const { today, note } = context;
    const normSets = await loadNormSets();
    await inPages(context, listInGrace, async (page) => {
      const portfolios = await listActivitiesOfAll(page.map(({ id }) => id));
      const proposed = await findTaskKeys(page.map(taskKey));
      const met = new Set(page.filter((one) => isMetAfterAll(one, portfolios, normSets, today)));
      const passed = page.filter((one) => !met.has(one) && isPassed(one, context) && !proposed.has(taskKey(one)));
      await inSets(context, [...met], async (people) => {
        note('grace_ended', await inTransaction((tx) => endOfMet(tx, people, normSets, context)));
      });
      await inSets(context, passed, async (people) => {
        note('task', await inTransaction((tx) => proposeRemovals(tx, people, context)));
      });
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
  { id, joined, cycleEnd }: InGrace,
  portfolios: Portfolios,
  normSets: readonly NormSet[],
  today: CalendarDate,
): boolean {
  const cycle = cyclesUntil(normSets, joined, cycleEnd).cycles.findLast(({ end }) => end === cycleEnd);
  const worked = cycle && cyclePoints(portfolios.get(id) ?? [], cycle, normSets, today);
  return worked?.ok === true && worked.points.standing.met;
}

type Held = InGrace & { held: HeldRegistration };

async function hold(tx: Transaction, people: readonly InGrace[]): Promise<Held[]> {
  const rows = await lockForCycleEnds(
    tx,
    people.map(({ id }) => id),
  );
  const held = new Map(rows.map((row) => [row.id, row]));
  return people.flatMap((one) => {
    const registration = held.get(one.id);
    return registration ? [{ ...one, held: registration }] : [];
  });
}

/** Looked at once more under the lock: something may have been withdrawn meanwhile. */
async function endOfMet(
  tx: Transaction,
  people: readonly InGrace[],
  normSets: readonly NormSet[],
  { now, today }: DailyContext,
): Promise<number> {
  const inGrace = await hold(tx, people);
  const portfolios = await listActivitiesOfAll(
    inGrace.map(({ id }) => id),
    tx,
  );
  const met = inGrace.filter((one) => isMetAfterAll(one, portfolios, normSets, today));
  const ended = await endGraces(
    tx,
    met.map(({ held }) => held),
    bySystem(now),
    today,
  );
  const news = { code: 'grace_ended', params: {} } as const;
  const told = met
    .filter(({ id }) => ended.has(id))
    .map(({ id, cycleEnd, held }) => ({ to: held.accountId, news, key: `grace_ended:${id}:${cycleEnd}` }));
  await notifyOfCycles(tx, told, now);
  return ended.size;
}

async function proposeRemovals(
  tx: Transaction,
  people: readonly InGrace[],
  { now: at, today: createdOn }: DailyContext,
): Promise<number> {
  const passed = (await hold(tx, people)).filter(({ graceUntil, held }) => held.graceUntil === graceUntil);
  const tasks = passed.map((one) => {
    const about = { registrationId: one.id, accountId: one.held.accountId };
    return { ...about, key: taskKey(one), kind: 'removal_proposed' as const, createdOn, at };
  });
  const proposed = await createTasks(tx, tasks);
  const told = passed
    .filter((one) => proposed.has(taskKey(one)))
    .map(({ id, cycleEnd, graceUntil: until, held }) => {
      const news = { code: 'grace_passed', params: { until } } as const;
      return { to: held.accountId, news, key: `grace_passed:${id}:${cycleEnd}` };
    });
  await notifyOfCycles(tx, told, at);
  return proposed.size;
}
