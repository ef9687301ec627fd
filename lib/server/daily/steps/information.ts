import 'server-only';
import { applicationSteps } from '@/lib/daily/next-steps';
import { dueOfTerm, type TermStep } from '@/lib/daily/terms';
import { informationTask } from '@/lib/server/application/data/information-requests';
import {
  closeAnsweredTasks,
  listWaitingRequests,
  lockWaitingRequest,
  type WaitingRequest,
} from '@/lib/server/application/data/information-terms';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask, findTaskKeys } from '@/lib/server/platform/tasks';
import { addDays, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';
import { findMailsByKey } from '../data/keyed-mails';

/** Questions that wait for an applicant's answer: a reminder, and once the term is over a task for the manager. */
export const informationStep: DailyStep = {
  name: 'information',
  run: async (context) => {
    const { settings, today, now } = context;
    const reminderDays = settings.informationReminderDays;
    await inPages(
      (key) => listWaitingRequests(key, addDays(today, reminderDays)),
      async (page) => {
        const dueOf = ({ askedAt, dueOn }: WaitingRequest) =>
          dueOfTerm({ from: amsterdamDateOf(askedAt), until: dueOn }, reminderDays, today);
        const told = await findTaskKeys(page.map(({ id }) => informationTask(id)));
        const untold = page.filter(({ id }) => !told.has(informationTask(id)));
        const reminded = await findMailsByKey(untold.map(({ id }) => reminderKey(id)));
        for (const request of untold) {
          const due = dueOf(request);
          const isDone = due === 'reminder' && reminded.has(reminderKey(request.id));
          if (due && !isDone) await context.attempt(() => take(due, request, context));
        }
        context.looked(page.length);
      },
    );
    context.note('task_closed', await inTransaction((tx) => closeAnsweredTasks(tx, now)));
  },
};

function reminderKey(requestId: string): string {
  return `information_reminder:${requestId}`;
}

async function take(due: TermStep, { id, applicationId, dueOn, account }: WaitingRequest, context: DailyContext) {
  const { now, today, note } = context;
  await inTransaction(async (tx) => {
    if (!(await lockWaitingRequest(tx, id))) return;
    if (due === 'passed') {
      const about = { applicationId, accountId: account.id, createdOn: today, at: now };
      note('task', await createTask(tx, { ...about, key: informationTask(id), kind: 'information_term_passed' }));
      return;
    }
    const params = { dueOn, steps: applicationSteps('information_requested') };
    const mail = { template: 'information_reminder', params, key: reminderKey(id), at: now } as const;
    note('reminder', await notify(tx, { ...account, accountId: account.id }, mail));
  });
}
