import 'server-only';
import { firstSteps, type NextStep } from '@/lib/daily/next-steps';
import { dueOfTerm, type TermStep } from '@/lib/daily/terms';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createTask, findTaskKeys } from '@/lib/server/platform/tasks';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import {
  listRunningLapses,
  lockRunningLapse,
  type RunningLapse,
} from '@/lib/server/registration/data/requirement-lapses';
import { addDays } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';
import { findMailsByKey } from '../data/keyed-mails';
import { loadNextSteps } from '../next-steps';

/** Terms to mend a requirement: a reminder, and once the term is over a task for the manager and word to the person. */
export const mendingStep: DailyStep = {
  name: 'mending',
  run: async (context) => {
    const { settings, today } = context;
    const reminderDays = settings.mendReminderDays;
    await inPages(
      (key) => listRunningLapses(key, addDays(today, reminderDays)),
      async (page) => {
        const told = await findTaskKeys(page.map(({ id }) => passedKey(id)));
        const untold = page.filter(({ id }) => !told.has(passedKey(id)));
        const reminded = await findMailsByKey(untold.map(({ id }) => reminderKey(id)));
        for (const lapse of untold) {
          const due = dueOfTerm({ from: lapse.since, until: lapse.mendBy }, reminderDays, today);
          const isDone = due === 'reminder' && reminded.has(reminderKey(lapse.id));
          if (due && !isDone) await context.attempt(() => act(due, lapse, context));
        }
        context.looked(page.length);
      },
    );
  },
};

function reminderKey(lapseId: string): string {
  return `mend_reminder:${lapseId}`;
}

function passedKey(lapseId: string): string {
  return `mend_term_passed:${lapseId}`;
}

async function act(due: TermStep, lapse: RunningLapse, context: DailyContext) {
  const steps = due === 'reminder' ? await stepsOf(lapse.registrationId, context) : [];
  await inTransaction((tx) => take(tx, due, { ...lapse, steps }, context));
}

async function stepsOf(registrationId: string, { today }: DailyContext): Promise<NextStep[]> {
  const registration = await findRegistration(registrationId);
  return registration ? firstSteps(await loadNextSteps(registration, today)) : [];
}

type Taken = RunningLapse & { steps: NextStep[] };

async function take(tx: Transaction, due: TermStep, lapse: Taken, { now, today, note }: DailyContext) {
  const { id, registrationId, mendBy, account, steps } = lapse;
  if (!(await lockRunningLapse(tx, id))) return;
  if (due === 'passed') {
    const about = { registrationId, accountId: account?.id ?? null, createdOn: today, at: now };
    note('task', await createTask(tx, { ...about, key: passedKey(id), kind: 'mend_term_passed' }));
  }
  if (!account) return;
  const to = { ...account, accountId: account.id };
  if (due === 'passed') {
    note('mail', await notify(tx, to, { template: 'mend_term_passed', key: passedKey(id), at: now }));
    return;
  }
  const mail = { template: 'mend_reminder', params: { mendBy, steps }, key: reminderKey(id), at: now } as const;
  note('reminder', await notify(tx, to, mail));
}
