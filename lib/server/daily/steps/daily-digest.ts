import 'server-only';
import { listWaitingWork, type WaitingWork } from '@/lib/server/application/data/waiting-work';
import { countManagedClaims } from '@/lib/server/attendance/data/claim-lists';
import { countOpenTasks } from '@/lib/server/casework/data/tasks';
import { countManagersRequests } from '@/lib/server/courses/data/accreditation-queue';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction } from '@/lib/server/platform/db/database';
import { countProviderRequests } from '@/lib/server/providers/data/providers';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, forEachRow } from '../daily-step';

/** To each worker whose work waits: how much, and never whose. */
export const dailyDigestStep: DailyStep = {
  name: 'mornings',
  run: async (context) => {
    // What waits now isn't what waited on that day.
    if (context.wasLaterDayRun && context.isFinished) return;
    const all = await countManagersWork(context.today);
    await forEachRow(
      context,
      (key) => listWaitingWork(key, context.today),
      async (work) => {
        const own = [work.applications, work.activities, work.certifications];
        const waiting = work.isManager ? [...own, ...Object.values(all)] : own;
        if (waiting.some((count) => count > 0)) await notifyWorker(work, all, context);
      },
    );
  },
};

type ManagersWork = { tasks: number; accreditations: number; providers: number; claims: number };

/** What waits for whichever manager comes first. */
async function countManagersWork(today: CalendarDate): Promise<ManagersWork> {
  const [tasks, accreditations, providers, claims] = await Promise.all([
    countOpenTasks(),
    countManagersRequests(),
    countProviderRequests(),
    countManagedClaims(today),
  ]);
  return { tasks, accreditations, providers, claims };
}

async function notifyWorker(
  { id, name, email, isManager, applications, late, activities, certifications }: WaitingWork,
  all: ManagersWork,
  context: DailyContext,
) {
  const { now, today, note } = context;
  const mail = { key: `morning:${today}:${id}`, at: now };
  const to = { accountId: id, name, email };
  const params = { applications, late, activities };
  await inTransaction(async (tx) => {
    const isNew = isManager
      ? await notify(tx, to, { ...mail, template: 'morning_work', params: { ...params, certifications, ...all } })
      : await notify(tx, to, { ...mail, template: 'morning_assigned', params });
    note('mail', isNew);
  });
}
