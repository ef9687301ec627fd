import 'server-only';
import { listWaitingWork, type WaitingWork } from '@/lib/server/application/data/waiting-work';
import { countOpenTasks } from '@/lib/server/casework/data/tasks';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type DailyContext, type DailyStep, forEachRow } from '../daily-step';

/** To each worker whose work waits: how much, and never whose. */
export const dailyDigestStep: DailyStep = {
  name: 'mornings',
  run: async (context) => {
    // What waits now isn't what waited on that day.
    if (context.wasLaterDayRun && context.isFinished) return;
    const tasks = await countOpenTasks();
    await forEachRow(
      context,
      (key) => listWaitingWork(key, context.today),
      async (work) => {
        const waiting = work.applications + work.activities + work.certifications + (work.isManager ? tasks : 0);
        if (waiting > 0) await notifyWorker(work, tasks, context);
      },
    );
  },
};

async function notifyWorker(
  { id, name, email, isManager, applications, late, activities, certifications }: WaitingWork,
  tasks: number,
  context: DailyContext,
) {
  const { now, today, note } = context;
  const mail = { key: `morning:${today}:${id}`, at: now };
  const to = { accountId: id, name, email };
  const params = { applications, late, activities };
  await inTransaction(async (tx) => {
    const isNew = isManager
      ? await notify(tx, to, { ...mail, template: 'morning_work', params: { ...params, certifications, tasks } })
      : await notify(tx, to, { ...mail, template: 'morning_assigned', params });
    note('mail', isNew);
  });
}
