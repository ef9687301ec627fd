import 'server-only';
import {
  announcedDay,
  type IdleFacts,
  isStaleAnnouncement,
  laterOf,
  nextDeletionStep,
} from '@/lib/daily/deletion-notice';
import { lockOwnAccount } from '@/lib/server/access/data/own-account';
import { type IdleAccount, listIdleAccounts, stillNeverBegan } from '@/lib/server/access/data/unfinished';
import { notify } from '@/lib/server/mail/notify';
import { toColumn } from '@/lib/server/platform/db/columns';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { addDays, addMonths, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';
import { findNewestMails, type KeyedMail } from '../data/keyed-mails';
import { eraseUnneededAccount } from '../erase-unneeded-account';

const ANNOUNCEMENT = 'account_deletion_announced';

export const accountsStep: DailyStep = {
  name: 'accounts',
  run: async (context) => {
    const { settings, today } = context;
    const idleSince = addDays(addMonths(today, -settings.draftDeletionMonths), settings.draftDeletionNoticeDays);
    // Days too many, for the length of months and for an instant that isn't a date: the rule looks again.
    await inPages(
      context,
      (key) => listIdleAccounts(key, toColumn(addDays(idleSince, 4))),
      async (page) => {
        const mails = await findNewestMails(
          page.map(({ id }) => id),
          ANNOUNCEMENT,
        );
        for (const account of page) {
          if (nextStep(account, mails.get(account.id), context))
            await context.attempt(() => inTransaction((tx) => take(tx, account, context)));
        }
      },
    );
  },
};

function nextStep(account: IdleAccount, notice: KeyedMail | undefined, { settings, today }: DailyContext) {
  return nextDeletionStep(factsOf(account, notice, { settings, today }), settings, today);
}

/** An announcement after which an application came and went again counts no more. */
function factsOf(
  { createdAt, lastLoginAt }: IdleAccount,
  notice: KeyedMail | undefined,
  { settings, today }: Pick<DailyContext, 'settings' | 'today'>,
): IdleFacts {
  const idleSince = laterOf(amsterdamDateOf(createdAt), amsterdamDateOf(lastLoginAt ?? createdAt));
  if (!notice) return { idleSince, announcedFor: null };
  const written = { named: notice.deletesOn, writtenOn: amsterdamDateOf(notice.writtenAt), idleSince };
  const announcedFor = announcedDay(written, settings);
  const { isUndelivered } = notice;
  const isStale = !isUndelivered && isStaleAnnouncement(announcedFor, settings, today);
  return { idleSince, announcedFor: isStale ? null : announcedFor, isUndelivered };
}

/** Decided once more under the lock: of two runs at once, the second sees what the first did. */
async function take(tx: Transaction, account: IdleAccount, context: DailyContext) {
  const { id, name, email } = account;
  const { now, note } = context;
  await lockOwnAccount(tx, id);
  if (!(await stillNeverBegan(tx, account))) return;
  const step = nextStep(account, (await findNewestMails([id], ANNOUNCEMENT, tx)).get(id), context);
  if (step === null) return;
  if (step.kind === 'announcement') {
    const { deletesOn } = step;
    const key = `${ANNOUNCEMENT}:${id}:${deletesOn}`;
    const to = { accountId: id, name, email };
    note('announcement', await notify(tx, to, { template: ANNOUNCEMENT, params: { deletesOn }, key, at: now }));
    return;
  }
  note('account_deletion', await eraseUnneededAccount(tx, id, now));
}
