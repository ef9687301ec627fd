import 'server-only';
import { documentCodes } from '@/lib/content/documents';
import type { TermStep } from '@/lib/daily/daily-run';
import { firstSteps, type NextStep } from '@/lib/daily/next-steps';
import { termKey } from '@/lib/registration/lapses';
import { notify } from '@/lib/server/mail/notify';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import {
  findRunningLapses,
  listRunningLapses,
  lockRunningLapse,
  type RunningLapse,
} from '@/lib/server/registration/data/requirement-lapses';
import { addDays } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, forEachDueTerm } from '../daily-step';
import { loadNextSteps } from '../next-steps';

export const mendingStep: DailyStep = {
  name: 'mending',
  run: async (context) => {
    const reminderDays = context.settings.mendReminderDays;
    await forEachDueTerm(
      context,
      (key) => listRunningLapses(key, addDays(context.today, reminderDays)),
      { reminderDays, of: ({ since, mendBy }) => ({ from: since, until: mendBy }), reminderKey, passedKey },
      (due, lapse) => act(due, lapse, context),
    );
  },
};

const reminderKey = (lapse: RunningLapse) => termKey('mend_reminder', lapse);
const passedKey = (lapse: RunningLapse) => termKey('mend_term_passed', lapse);

async function act(due: TermStep, lapse: RunningLapse, context: DailyContext) {
  const steps = due === 'reminder' && !lapse.documentId ? await stepsOf(lapse.registrationId, context) : [];
  await inTransaction((tx) => take(tx, due, { ...lapse, steps }, context));
}

async function stepsOf(registrationId: string, { today }: DailyContext): Promise<NextStep[]> {
  const registration = await findRegistration(registrationId);
  return registration ? firstSteps(await loadNextSteps(registration, today)) : [];
}

type Taken = RunningLapse & { steps: NextStep[] };

async function take(tx: Transaction, due: TermStep, lapse: Taken, { now, today, note, settings }: DailyContext) {
  const { id, registrationId, mendBy, documentId, account, steps } = lapse;
  if (!(await lockRunningLapse(tx, id))) return;
  if (due === 'passed') {
    const about = { registrationId, accountId: account?.id ?? null, createdOn: today, at: now };
    note('task', await createTask(tx, { ...about, key: passedKey(lapse), kind: 'mend_term_passed' }));
  }
  if (!account) return;
  const to = { ...account, accountId: account.id };
  if (due === 'passed') {
    note('mail', await notify(tx, to, { template: 'mend_term_passed', key: passedKey(lapse), at: now }));
    return;
  }
  const reminder = { key: reminderKey(lapse), at: now };
  if (documentId === null) {
    note('reminder', await notify(tx, to, { template: 'mend_reminder', params: { mendBy, steps }, ...reminder }));
    return;
  }
  const waiting = (await findRunningLapses(registrationId, tx)).filter((other) => other.mendBy === mendBy);
  const documents = documentCodes.filter((code) => waiting.some(({ document }) => document === code));
  const said = { template: 'document_reminder', params: { mendBy, documents } } as const;
  note('reminder', await notify(tx, to, { ...said, ...reminder, withinHours: settings.documentMailHours }));
}
