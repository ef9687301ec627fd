import 'server-only';
import { listWaitingWork, type WaitingWork } from '@/lib/server/application/data/waiting-work';
import { countOpenTasks } from '@/lib/server/casework/data/tasks';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';

/** One mail each morning to who has work waiting: how much, and never whose. */
export const dailyDigestStep: DailyStep = {
  name: 'mornings',
  run: async (context) => {
    // A morning of the past is over: what waits now isn't what waited then.
    if (context.wasLaterDayRun && context.isFinished) return;
    const tasks = await countOpenTasks();
    await inPages(
      (key) => listWaitingWork(key, context.today),
      async (page) => {
        for (const work of page) {
          const waiting = work.applications + work.activities + work.certifications + (work.isManager ? tasks : 0);
          if (waiting > 0) await context.attempt(() => tell(work, tasks, context));
        }
        context.looked(page.length);
      },
    );
  },
};

async function tell(
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
