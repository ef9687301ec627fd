import 'server-only';
import { dueReminder, type ReminderTerm } from '@/lib/certification/cycle-reminders';
import type { NormSet } from '@/lib/content/normset';
import { asksToRequest, firstSteps } from '@/lib/daily/next-steps';
import { cyclesByJoining, type NormedCycle } from '@/lib/portfolio/cycles';
import type { PointsProgress } from '@/lib/portfolio/points-progress';
import { cyclePoints, type KeptActivity } from '@/lib/portfolio/portfolio';
import { listJoiningDays, listRemindable, type Remindable } from '@/lib/server/certification/data/cycle-ends';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { notifyEach } from '@/lib/server/mail/notify';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import { listRegistrations } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages, inSets } from '../daily-step';
import { findRunHistory } from '../data/daily-runs';
import { findMailsByKey } from '../data/keyed-mails';
import { loadNextStepsOfAll } from '../next-steps';

type Due = { cycle: NormedCycle; term: ReminderTerm };
type Missing = PointsProgress['missing'];

/** Once for each term. Portfolios are read only on a day on which a reminder is due for somebody. */
export const cycleRemindersStep: DailyStep = {
  name: 'cycle_reminders',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const normSets = await loadNormSets();
    const due = await dueByJoiningDay(normSets, context);
    if (due.size === 0) return;
    const cycles = [...due].map(([joined, { cycle }]) => ({ joined, start: cycle.start }));
    await inPages(
      context,
      (key) => listRemindable(key, cycles),
      async (page) => {
        const activities = await listActivitiesOfAll(page.map(({ id }) => id));
        const reminders = page.flatMap((person) => {
          const of = due.get(person.joined);
          const missing = of ? missingIn(activities.get(person.id) ?? [], of.cycle, normSets, context.today) : null;
          return of && missing ? [{ person, ...of, missing, key: keyOf(person, of) }] : [];
        });
        const sent = await findMailsByKey(reminders.map(({ key }) => key));
        const unsent = reminders.filter(({ key }) => !sent.has(key));
        await inSets(context, unsent, (some) => remind(some, context));
      },
    );
  },
};

/** All who joined on one day have the same cycle, and so the same reminder. */
async function dueByJoiningDay(
  normSets: readonly NormSet[],
  { today, settings }: DailyContext,
): Promise<Map<CalendarDate, Due>> {
  const { lastFinished: handledUntil } = await findRunHistory();
  const byDay = cyclesByJoining(normSets, await listJoiningDays(), today);
  return new Map(
    [...byDay].flatMap(([joined, cycles]) => {
      const cycle = cycles.at(-1);
      const term = cycle && dueReminder(settings.cycleReminders, cycle, { today, handledUntil });
      return cycle && term ? [[joined, { cycle, term }] as const] : [];
    }),
  );
}

function missingIn(
  activities: readonly KeptActivity[],
  cycle: NormedCycle,
  normSets: readonly NormSet[],
  today: CalendarDate,
): Missing | null {
  const worked = cyclePoints(activities, cycle, normSets, today);
  return worked.ok ? worked.points.standing.missing : null;
}

function keyOf({ id }: Remindable, { cycle, term }: Due): string {
  return `cycle_reminder:${id}:${cycle.end}:${term}`;
}

type Reminder = Due & { person: Remindable; missing: Missing; key: string };

async function remind(reminders: readonly Reminder[], { now: at, today, note }: DailyContext) {
  // Who left the register since the page was read isn't among them.
  const stepsOf = await loadNextStepsOfAll(await listRegistrations(reminders.map(({ person }) => person.id)), today);
  const told = reminders.flatMap(({ person, cycle, missing, key }) => {
    const all = stepsOf.get(person.id);
    const hasAllPoints = missing.length === 0;
    if (!all || (hasAllPoints && !asksToRequest(all, cycle))) return [];
    const { end } = cycle;
    const steps = firstSteps(all);
    const news = { code: 'cycle_reminder' as const, params: { end, missing, steps }, path: '/mijn/certificering' };
    const mail = { template: 'cycle_reminder' as const, params: { end, hasAllPoints, steps }, key, at, news };
    return [{ ...mail, to: person.accountId }];
  });
  note('reminder', (await inTransaction((tx) => notifyEach(tx, told))).size);
}
