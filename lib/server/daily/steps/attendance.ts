import 'server-only';
import { runPath } from '@/lib/attendance/run-list';
import { eraseTyped, listKeptRows } from '@/lib/server/attendance/data/kept-rows';
import { deleteOldPastedLists } from '@/lib/server/attendance/data/pasted-lists';
import { lockRun } from '@/lib/server/attendance/data/runs';
import { listWaitingRuns, type WaitingRun } from '@/lib/server/attendance/data/waiting-runs';
import { settleKeptRows } from '@/lib/server/attendance/settle-kept-rows';
import { notify } from '@/lib/server/mail/notify';
import { toColumn } from '@/lib/server/platform/db/columns';
import { inTransaction } from '@/lib/server/platform/db/database';
import { addDays, addMonths, daysBetween } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inBatches, inPages } from '../daily-step';
import { findMailsByKey } from '../data/keyed-mails';
import { followClaims } from './attendance-claims';

/** Lists that never came, rows that turn out to be somebody's, claims that wait, and what is kept no longer. */
export const attendanceStep: DailyStep = {
  name: 'attendance',
  run: async (context) => {
    const { today, now, settings, note } = context;
    await inPages(
      context,
      (key) => listWaitingRuns(key, today),
      (page) => remind(page, context),
    );
    await inPages(context, listKeptRows, async (page) => {
      await context.attempt(async () => note('credited', await settleKeptRows(page, now)));
    });
    await followClaims(context);
    const yesterday = toColumn(addDays(today, -1));
    note('erased', await inTransaction((tx) => deleteOldPastedLists(tx, yesterday)));
    const before = toColumn(addMonths(today, -settings.keptRowsMonths));
    await inBatches(async (size) => {
      const erased = await inTransaction((tx) => eraseTyped(tx, before, size));
      note('erased', erased);
      return erased;
    });
  },
};

/** Of several reminders that are past, the last: a job that stood still doesn't send them all. */
function dueOf({ lastDay }: WaitingRun, { today, settings }: DailyContext): number | null {
  const passed = daysBetween(lastDay, today);
  return settings.attendanceReminderDays.filter((days) => days <= passed).sort((a, b) => b - a)[0] ?? null;
}

const keyOf = ({ id }: WaitingRun, days: number, accountId: string) => `attendance_due:${id}:${days}:${accountId}`;

async function remind(page: WaitingRun[], context: DailyContext) {
  const due = page.flatMap((run) => {
    const days = dueOf(run, context);
    return days === null
      ? []
      : run.contacts.map((contact) => ({ run, contact, key: keyOf(run, days, contact.accountId) }));
  });
  const sent = await findMailsByKey(due.map(({ key }) => key));
  for (const { run, contact, key } of due) {
    if (sent.has(key)) continue;
    const { title, lastDay } = run;
    const params = { path: runPath(run.id), title, lastDay };
    await context.attempt(() =>
      inTransaction(async (tx) => {
        if ((await lockRun(tx, run.id))?.state !== 'planned') return;
        context.note(
          'reminder',
          await notify(tx, contact, { template: 'attendance_due', params, key, at: context.now }),
        );
      }),
    );
  }
}
