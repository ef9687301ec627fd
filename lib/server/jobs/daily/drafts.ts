import 'server-only';
import { mayDeleteAccount } from '@/lib/access/account-deletion';
import { announcedDay, type DraftFacts, type DraftStep, laterOf, nextDraftStep } from '@/lib/daily/deletion-notice';
import { addDays, addMonths, amsterdamDateOf } from '@/lib/shared/calendar-date';
import { recordEvent } from '../../audit';
import { toColumn } from '../../data/calendar-columns';
import { findMailsByKey, type KeyedMail } from '../../data/daily/keyed-mails';
import {
  eraseApplication,
  hasOtherApplication,
  type IdleDraft,
  isStillIdle,
  listIdleDrafts,
} from '../../data/daily/unfinished';
import { eraseAccount, findDeletionFacts, holdAccount } from '../../data/own-account';
import { inTransaction, type Transaction } from '../../db';
import { enqueueMail } from '../../outbox';
import { type DailyContext, type DailyStep, inPages } from './daily-step';

/** Applications that were begun and forgotten: two reminders, an announcement, and then they are deleted. */
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
      (key) => listIdleDrafts(key, before),
      async (page) => {
        // Whoever would hear nothing even if they had heard nothing yet needn't be looked up.
        const due = page.filter((draft) => nextDraftStep(factsOf(draft, new Map(), context), settings, today));
        const mails = await findMailsByKey(due.flatMap((draft) => Object.values(keysOf(draft))));
        for (const draft of due) {
          const step = nextDraftStep(factsOf(draft, mails, context), settings, today);
          if (step) await context.attempt(() => take(step, draft, context));
        }
        context.looked(page.length);
      },
    );
  },
};

function keysOf({ id, updatedAt }: IdleDraft) {
  return {
    first: `draft_reminder:${id}:1`,
    second: `draft_reminder:${id}:2`,
    // Touching the draft ends an announcement: the next one is another.
    announced: `draft_deletion_announced:${id}:${amsterdamDateOf(updatedAt)}`,
  };
}

function factsOf(draft: IdleDraft, mails: Map<string, KeyedMail>, { settings }: DailyContext): DraftFacts {
  const { first, second, announced } = keysOf(draft);
  const idleSince = amsterdamDateOf(draft.updatedAt);
  const notice = mails.get(announced);
  const written = notice && { named: notice.deletesOn, writtenOn: amsterdamDateOf(notice.writtenAt), idleSince };
  return {
    idleSince,
    firstReminded: mails.has(first),
    secondReminded: mails.has(second),
    announcedFor: written ? announcedDay(written, settings) : null,
  };
}

async function take(step: DraftStep, draft: IdleDraft, context: DailyContext) {
  await inTransaction(async (tx) => {
    await holdAccount(tx, draft.account.id);
    if (!(await isStillIdle(tx, draft))) return;
    if (step.kind === 'deletion') await deleteDraft(tx, draft, context);
    else context.note(step.kind, await tell(tx, step, draft, context));
  });
}

async function tell(
  tx: Transaction,
  step: Exclude<DraftStep, { kind: 'deletion' }>,
  draft: IdleDraft,
  { now, settings }: DailyContext,
): Promise<boolean> {
  const { id: accountId, name, email: to } = draft.account;
  const about = { to, accountId, at: now };
  const keys = keysOf(draft);
  if (step.kind === 'announcement') {
    const params = { name, deletesOn: step.deletesOn };
    return enqueueMail(tx, { ...about, key: keys.announced, template: 'draft_deletion_announced', params });
  }
  const key = step.kind === 'first_reminder' ? keys.first : keys.second;
  const keptUntil = addMonths(amsterdamDateOf(draft.updatedAt), settings.draftDeletionMonths);
  return enqueueMail(tx, { ...about, key, template: 'draft_reminder', params: { name, keptUntil } });
}

/** The account goes with it when there is nothing else that it is for. */
async function deleteDraft(tx: Transaction, { id, account }: IdleDraft, { now, note }: DailyContext) {
  const hasNothingElse = !(await hasOtherApplication(tx, account.id, id));
  const mayGo = hasNothingElse && mayDeleteAccount(await findDeletionFacts(account.id, tx)).ok;
  await eraseApplication(tx, id, now);
  const bySystem = { at: now, actorId: null, actorRole: 'system' } as const;
  await recordEvent(tx, { ...bySystem, event: 'application_deleted', subject: { type: 'application', id } });
  note('deletion');
  if (!mayGo) return;
  await eraseAccount(tx, account.id, now);
  await recordEvent(tx, { ...bySystem, event: 'account_deleted', subject: { type: 'account', id: account.id } });
  note('account_deletion');
}
