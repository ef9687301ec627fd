import 'server-only';
import type { Settings } from '@/lib/content/settings-schema';
import { dueOfTerm, type Term, type TermStep } from '@/lib/daily/daily-run';
import type { Moment } from '@/lib/server/platform/clock';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { log } from '@/lib/server/platform/log';
import { findTaskKeys } from '@/lib/server/platform/tasks';
import { findMailsByKey } from './data/keyed-mails';

export const stepNames = [
  'drafts',
  'accounts',
  'information',
  'requirements',
  'mending',
  'cycle_ends',
  'grace',
  'cycle_reminders',
  'accreditations',
  'mails',
  'ended',
  'applications',
  'providers',
  'invoices',
  'attendance',
  'evidence',
  'dossiers',
  'merges',
  'groups',
  'figures',
  'news',
  'mornings',
] as const;
export type StepName = (typeof stepNames)[number];

export type Effect =
  | 'first_reminder'
  | 'second_reminder'
  | 'announcement'
  | 'deletion'
  | 'account_deletion'
  | 'reminder'
  | 'task'
  | 'task_closed'
  | 'lapse_begun'
  | 'lapse_changed'
  | 'lapse_ended'
  | 'cycle_closed'
  | 'credited'
  | 'claim_passed_on'
  | 'certification_ended'
  | 'grace_ended'
  | 'group_closed'
  | 'mail'
  | 'emptied'
  | 'erased';

export type DailyContext = Moment & {
  settings: Settings;
  /** How things stood on this day says nothing any more. */
  wasLaterDayRun: boolean;
  /** This very day was run to its end before. */
  isFinished: boolean;
  /** An effect that was somebody else's first isn't counted. */
  note: (effect: Effect, times?: number | boolean) => void;
  /** May throw, to stop the run where it is. */
  looked: (rows: number) => void;
  /** Work for one person: where it fails the others still get theirs, and the step fails in the end. */
  attempt: (work: () => Promise<void>) => Promise<void>;
};

/** Idempotent, and restartable anywhere: whatever it does is guarded by a key of its own. */
export type DailyStep = { name: StepName; run: (context: DailyContext) => Promise<void> };

export const PAGE_SIZE = 500;

/** In constant memory; rows that come or go meanwhile disturb nothing. */
export async function inPages<Row extends { id: string }>(
  { looked }: DailyContext,
  read: (key: PageKey) => Promise<Row[]>,
  work: (page: Row[]) => Promise<void>,
) {
  let after: string | null = null;
  for (;;) {
    const page: Row[] = await read({ after, size: PAGE_SIZE });
    if (page.length > 0) {
      await work(page);
      looked(page.length);
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE_SIZE || after === null) return;
  }
}

/** Work for many at once. Where it fails, for each of them alone: whoever it fails for then stops nobody else. */
export async function inSets<Row>(
  { attempt }: DailyContext,
  rows: readonly Row[],
  work: (rows: readonly Row[]) => Promise<void>,
) {
  if (rows.length === 0) return;
  try {
    await work(rows);
  } catch (error) {
    log.warn({ error, rows: rows.length }, 'the daily job: what failed for many at once is tried for each');
    for (const row of rows) await attempt(() => work([row]));
  }
}

export async function forEachRow<Row extends { id: string }>(
  context: DailyContext,
  read: (key: PageKey) => Promise<Row[]>,
  work: (row: Row) => Promise<void>,
) {
  await inPages(context, read, async (page) => {
    for (const row of page) await context.attempt(() => work(row));
  });
}

type Terms<Row> = {
  reminderDays: number;
  of: (row: Row) => Term;
  reminderKey: (row: Row) => string;
  passedKey: (row: Row) => string;
};

/** Terms of which a reminder or the end is due and wasn't dealt with, each by the mail or task of its key; in pages. */
export async function inDueTerms<Row extends { id: string }>(
  context: DailyContext,
  read: (key: PageKey) => Promise<Row[]>,
  { reminderDays, of, reminderKey, passedKey }: Terms<Row>,
  work: (due: TermStep, rows: Row[]) => Promise<void>,
) {
  await inPages(context, read, async (page) => {
    const over = await findTaskKeys(page.map(passedKey));
    const running = page.filter((row) => !over.has(passedKey(row)));
    const reminded = await findMailsByKey(running.map(reminderKey));
    const dueOf = (row: Row) => dueOfTerm(of(row), reminderDays, context.today);
    await work(
      'reminder',
      running.filter((row) => dueOf(row) === 'reminder' && !reminded.has(reminderKey(row))),
    );
    await work(
      'passed',
      running.filter((row) => dueOf(row) === 'passed'),
    );
  });
}

export async function inBatches(takeAway: (size: number) => Promise<number>) {
  while ((await takeAway(PAGE_SIZE)) === PAGE_SIZE);
}
