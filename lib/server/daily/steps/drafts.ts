import 'server-only';
import { announcedDay, type DraftFacts, type DraftStep, laterOf, nextDraftStep } from '@/lib/daily/deletion-notice';
import { applicationSteps } from '@/lib/daily/next-steps';
import { lockOwnAccount } from '@/lib/server/access/data/own-account';
import {
  eraseApplication,
  hasOtherApplication,
  type IdleDraft,
  isStillIdle,
  listIdleDrafts,
} from '@/lib/server/access/data/unfinished';
import { notify } from '@/lib/server/mail/notify';
import { bySystem, record } from '@/lib/server/platform/audit';
import { toColumn } from '@/lib/server/platform/db/columns';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { addDays, addMonths, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { type DailyContext, type DailyStep, inPages } from '../daily-step';
import { findMailsByKey, type KeyedMail } from '../data/keyed-mails';
import { eraseUnneededAccount } from '../erase-unneeded-account';

export const draftsStep: DailyStep = {
  name: 'drafts',
  run: async (context) => {
    const { settings, today } = context;
    const soonest = Math.min(settings.draftFirstReminderDays, settings.draftSecondReminderDays);
    const monthsAgo = addMonths(today, -settings.draftDeletionMonths);
    const noticeAgo = addDays(monthsAgo, settings.draftDeletionNoticeDays);
    const idleSince = addDays(today, -soonest);
    // Days too many, for the length of months and for an instant that isn't a date: the rule looks again.
    const before = toColumn(addDays(laterOf(noticeAgo, idleSince), 4));
    await inPages(
      context,
      (key) => listIdleDrafts(key, before),
      async (page) => {
        const drafts = page.map(withKeys);
        const mails = await findMailsByKey(drafts.flatMap(({ keys }) => Object.values(keys)));
        for (const draft of drafts) {
          const step = nextDraftStep(factsOf(draft, mails, context), settings, today);
          if (step) await context.attempt(() => take(step, draft, context));
        }
      },
    );
  },
};

type KeyedDraft = IdleDraft & { idleSince: CalendarDate; keys: Record<'first' | 'second' | 'announced', string> };

function withKeys(draft: IdleDraft): KeyedDraft {
  const { id, updatedAt } = draft;
  const idleSince = amsterdamDateOf(updatedAt);
  const keys = {
    first: `draft_reminder:${id}:1`,
    second: `draft_reminder:${id}:2`,
    // Touching the draft ends an announcement: the next one is another.
    announced: `draft_deletion_announced:${id}:${idleSince}`,
  };
  return { ...draft, idleSince, keys };
}

function factsOf(
  { idleSince, keys }: KeyedDraft,
  mails: Map<string, KeyedMail>,
  { settings }: DailyContext,
): DraftFacts {
  const notice = mails.get(keys.announced);
  const written = notice && { named: notice.deletesOn, writtenOn: amsterdamDateOf(notice.writtenAt), idleSince };
  return {
    idleSince,
    firstReminded: mails.has(keys.first),
    secondReminded: mails.has(keys.second),
    announcedFor: written ? announcedDay(written, settings) : null,
    isUndelivered: notice?.isUndelivered,
  };
}

async function take(step: DraftStep, draft: KeyedDraft, context: DailyContext) {
  await inTransaction(async (tx) => {
    await lockOwnAccount(tx, draft.account.id);
    if (!(await isStillIdle(tx, draft))) return;
    if (step.kind === 'deletion') await deleteDraft(tx, draft, context);
    else context.note(step.kind, await notifyOwner(tx, step, draft, context));
  });
}

async function notifyOwner(
  tx: Transaction,
  step: Exclude<DraftStep, { kind: 'deletion' }>,
  draft: KeyedDraft,
  { now, settings }: DailyContext,
): Promise<boolean> {
  const to = { ...draft.account, accountId: draft.account.id };
  const { keys } = draft;
  if (step.kind === 'announcement') {
    const params = { deletesOn: step.deletesOn };
    return notify(tx, to, { template: 'draft_deletion_announced', params, key: keys.announced, at: now });
  }
  const key = step.kind === 'first_reminder' ? keys.first : keys.second;
  const keptUntil = addMonths(draft.idleSince, settings.draftDeletionMonths);
  const params = { keptUntil, steps: applicationSteps('draft') };
  return notify(tx, to, { template: 'draft_reminder', params, key, at: now });
}

/** The account goes with it when there is nothing else that it is for. */
async function deleteDraft(tx: Transaction, { id, account }: IdleDraft, { now, note }: DailyContext) {
  await eraseApplication(tx, id, now);
  await record(tx, 'application_deleted', id, bySystem(now));
  note('deletion');
  if (!(await hasOtherApplication(tx, account.id, id)))
    note('account_deletion', await eraseUnneededAccount(tx, account.id, now));
}
