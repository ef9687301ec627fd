import 'server-only';
import { eraseApplication } from '@/lib/server/access/data/unfinished';
import { failedMailTask } from '@/lib/server/mail/data/mails';
import { removeFromDisk } from '@/lib/server/mail/send-to-disk';
import { bySystem, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { toColumn } from '@/lib/server/platform/db/columns';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { isDemo } from '@/lib/server/platform/env';
import { forgetFreshDecisions } from '@/lib/server/platform/fresh-decisions';
import { createTask } from '@/lib/server/platform/tasks';
import { addDays, addMonths, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { type DailyStep, forEachRow, inBatches } from '../daily-step';
import {
  emptyMails,
  endedThings,
  eraseEnded,
  listMailsToEmpty,
  listRefusedApplications,
  lockRefusedApplication,
} from '../data/erasure';

/** What mails were made from, and in demo mode the mails themselves; that they were sent stays. */
export const mailsStep: DailyStep = {
  name: 'mails',
  run: async ({ settings, today, now, note, looked }) => {
    const before = daysAgo(realDay(today, now), settings.mailBodyDays);
    await inBatches(async (size) => {
      const ids = await listMailsToEmpty(size, before);
      if (ids.length === 0) return 0;
      // Files first: a run that ends here finds them again by their rows.
      if (isDemo()) await removeFromDisk(ids);
      const { emptied, tasks } = await inTransaction((tx) => emptyAndReport(tx, ids, { now, today }));
      note('emptied', emptied);
      note('task', tasks);
      looked(ids.length);
      return ids.length;
    });
  },
};

/** A mail that never left in all that time is a manager's to look at. */
async function emptyAndReport(tx: Transaction, ids: string[], { now, today }: Moment) {
  const { emptied, unsent } = await emptyMails(tx, ids, now);
  let tasks = 0;
  for (const { id, round, accountId } of unsent) {
    const task = { key: failedMailTask(id, round), kind: 'mail_failed', mailId: id, accountId } as const;
    tasks += Number(await createTask(tx, { ...task, createdOn: today, at: now }));
  }
  return { emptied, tasks };
}

export const endedStep: DailyStep = {
  name: 'ended',
  run: async ({ settings, today, now, note, looked }) => {
    const before = daysAgo(realDay(today, now), settings.signUpKeepDays);
    note('erased', await inTransaction((tx) => forgetFreshDecisions(tx, now)));
    const sessionHours = Math.max(settings.sessionHours, settings.privilegedSessionHours);
    for (const what of endedThings)
      await inBatches(async (size) => {
        const erased = await inTransaction((tx) => eraseEnded(tx, { what, before, sessionHours, size }));
        note('erased', erased);
        looked(erased);
        return erased;
      });
  },
};

/** Of people who never got into the register; the others stay with the dossier. */
export const applicationsStep: DailyStep = {
  name: 'applications',
  run: async (context) => {
    const { settings, today, now, note } = context;
    const lastDay = addMonths(today, -12 * settings.refusedApplicationYears);
    await forEachRow(
      context,
      (key) => listRefusedApplications(key, toColumn(addDays(lastDay, 1))),
      async ({ id, endedAt }) => {
        if (amsterdamDateOf(endedAt) <= lastDay) note('erased', await eraseRefused(id, now));
      },
    );
  },
};

async function eraseRefused(id: string, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    if (!(await lockRefusedApplication(tx, id))) return false;
    await eraseApplication(tx, id, now);
    await record(tx, 'application_deleted', id, bySystem(now));
    return true;
  });
}

/** The real day, also when the job runs for a later one: no mail, link or session goes that is still used. */
function realDay(today: CalendarDate, now: Date): CalendarDate {
  const real = amsterdamDateOf(now);
  return real < today ? real : today;
}

function daysAgo(today: CalendarDate, days: number): Date {
  return toColumn(addDays(today, -days));
}
