import 'server-only';
import type { TermStep } from '@/lib/daily/daily-run';
import { applicationSteps } from '@/lib/daily/next-steps';
import { informationTask } from '@/lib/server/application/data/information-requests';
import {
  closeAnsweredTasks,
  listWaitingRequests,
  lockWaitingRequest,
  type WaitingRequest,
} from '@/lib/server/application/data/information-terms';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { addDays, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inDueTerms } from '../daily-step';

export const informationStep: DailyStep = {
  name: 'information',
  run: async (context) => {
    const reminderDays = context.settings.informationReminderDays;
    await inDueTerms(
      context,
      (key) => listWaitingRequests(key, addDays(context.today, reminderDays)),
      {
        reminderDays,
        of: ({ askedAt, dueOn }) => ({ from: amsterdamDateOf(askedAt), until: dueOn }),
        reminderKey,
        passedKey,
      },
      async (due, requests) => {
        for (const request of requests) await context.attempt(() => take(due, request, context));
      },
    );
    context.note('task_closed', await inTransaction((tx) => closeAnsweredTasks(tx, context.now)));
  },
};

const reminderKey = ({ id }: WaitingRequest) => `information_reminder:${id}`;
const passedKey = ({ id }: WaitingRequest) => informationTask(id);

async function take(due: TermStep, request: WaitingRequest, { now, today, note }: DailyContext) {
  const { id, applicationId, dueOn, account } = request;
  await inTransaction(async (tx) => {
    if (!(await lockWaitingRequest(tx, id))) return;
    if (due === 'passed') {
      const about = { applicationId, accountId: account.id, createdOn: today, at: now };
      note('task', await createTask(tx, { ...about, key: passedKey(request), kind: 'information_term_passed' }));
      return;
    }
    const params = { dueOn, steps: applicationSteps('information_requested') };
    const mail = { template: 'information_reminder', params, key: reminderKey(request), at: now } as const;
    note('reminder', await notify(tx, { ...account, accountId: account.id }, mail));
  });
}
