import 'server-only';
import { documentCodes } from '@/lib/content/documents';
import type { TermStep } from '@/lib/daily/daily-run';
import { firstSteps } from '@/lib/daily/next-steps';
import { termKey } from '@/lib/registration/lapses';
import { notifyEach } from '@/lib/server/mail/notify';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createTasks } from '@/lib/server/platform/tasks';
import { listRegistrations } from '@/lib/server/registration/data/registrations';
import {
  findRunningLapsesOfAll,
  listRunningLapses,
  lockRunningLapses,
  type RunningLapse,
} from '@/lib/server/registration/data/requirement-lapses';
import { addDays } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inDueTerms, inSets } from '../daily-step';
import { loadNextStepsOfAll } from '../next-steps';

export const mendingStep: DailyStep = {
  name: 'mending',
  run: async (context) => {
    const reminderDays = context.settings.mendReminderDays;
    await inDueTerms(
      context,
      (key) => listRunningLapses(key, addDays(context.today, reminderDays)),
      { reminderDays, of: ({ since, mendBy }) => ({ from: since, until: mendBy }), reminderKey, passedKey },
      (due, page) => inSets(context, page, (lapses) => WORK[due](lapses, context)),
    );
  },
};

const WORK: Record<TermStep, (lapses: readonly RunningLapse[], context: DailyContext) => Promise<void>> = {
  reminder: remind,
  passed: passOn,
};

const reminderKey = (lapse: RunningLapse) => termKey('mend_reminder', lapse);
const passedKey = (lapse: RunningLapse) => termKey('mend_term_passed', lapse);
const reached = ({ account }: RunningLapse) => (account ? [{ ...account, accountId: account.id }] : []);

async function passOn(lapses: readonly RunningLapse[], { now: at, today: createdOn, note }: DailyContext) {
  const { tasks, mails } = await inTransaction(async (tx) => {
    const running = await lockRunningLapses(tx, lapses);
    const passed = running.map((lapse) => {
      const about = { registrationId: lapse.registrationId, accountId: lapse.account?.id ?? null, createdOn, at };
      return { ...about, key: passedKey(lapse), kind: 'mend_term_passed' as const };
    });
    const told = running.flatMap((lapse) =>
      reached(lapse).map((to) => ({ to, template: 'mend_term_passed' as const, key: passedKey(lapse), at })),
    );
    return { tasks: await createTasks(tx, passed), mails: await notifyEach(tx, told) };
  });
  note('task', tasks.size);
  note('mail', mails.size);
}

async function remind(lapses: readonly RunningLapse[], context: DailyContext) {
  const alone = lapses.filter(({ documentId }) => documentId === null).map(({ registrationId }) => registrationId);
  const steps = await loadNextStepsOfAll(await listRegistrations(alone), context.today);
  const reminded = await inTransaction(async (tx) => {
    const running = await lockRunningLapses(tx, lapses);
    const ofDocuments = await remindOfDocuments(
      tx,
      running.filter(({ documentId }) => documentId !== null),
      context,
    );
    const told = running
      .filter(({ documentId }) => documentId === null)
      .flatMap((lapse) => {
        const params = { mendBy: lapse.mendBy, steps: firstSteps(steps.get(lapse.registrationId) ?? []) };
        const mail = { template: 'mend_reminder' as const, params, key: reminderKey(lapse), at: context.now };
        return reached(lapse).map((to) => ({ to, ...mail }));
      });
    return ofDocuments.size + (await notifyEach(tx, told)).size;
  });
  context.note('reminder', reminded);
}

/** Versions that are to be ticked by the same day are in one mail. */
async function remindOfDocuments(
  tx: Transaction,
  lapses: readonly RunningLapse[],
  { now: at, settings }: DailyContext,
): Promise<Set<string>> {
  const ids = lapses.map(({ registrationId }) => registrationId);
  const runningOf = await findRunningLapsesOfAll(ids, tx);
  const told = lapses.flatMap((lapse) => {
    const { registrationId, mendBy } = lapse;
    const waiting = (runningOf.get(registrationId) ?? []).filter((other) => other.mendBy === mendBy);
    const documents = documentCodes.filter((code) => waiting.some(({ document }) => document === code));
    const mail = { template: 'document_reminder' as const, params: { mendBy, documents }, key: reminderKey(lapse), at };
    return reached(lapse).map((to) => ({ to, ...mail, withinHours: settings.documentMailHours }));
  });
  return notifyEach(tx, told);
}
