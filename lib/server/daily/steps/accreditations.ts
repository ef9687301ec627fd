import 'server-only';
import { dueReminder, type ReminderTerm } from '@/lib/certification/cycle-reminders';
import { listRunning, type RunningAccreditation } from '@/lib/server/courses/data/accreditation-ends';
import { inTransaction } from '@/lib/server/platform/db/database';
import { notifyContacts } from '@/lib/server/providers/notify-contacts';
import { type DailyContext, type DailyStep, forEachRow } from '../daily-step';
import { findRunHistory } from '../data/daily-runs';

/** Of the end of an accreditation, to each contact of its provider, once for each term. */
export const accreditationsStep: DailyStep = {
  name: 'accreditations',
  run: async (context) => {
    if (context.wasLaterDayRun) return;
    const { today, settings } = context;
    const { lastFinished: handledUntil } = await findRunHistory();
    await forEachRow(
      context,
      (key) => listRunning(key, today),
      async (running) => {
        const period = { start: running.validFrom, end: running.validTo };
        const term = dueReminder(settings.accreditationReminders, period, { today, handledUntil });
        if (term) await remind(running, term, context);
      },
    );
  },
};

async function remind(
  { id, courseId, providerId, validTo }: RunningAccreditation,
  term: ReminderTerm,
  { now, note }: DailyContext,
) {
  const mail = {
    template: 'accreditation_ends',
    params: { path: `/opleider/opleidingen/${courseId}`, validTo },
    key: `accreditation_ends:${id}:${validTo}:${term}`,
    at: now,
  } as const;
  note('reminder', await inTransaction((tx) => notifyContacts(tx, providerId, mail)));
}
