import 'server-only';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask, findTaskKeys } from '@/lib/server/platform/tasks';
import { findUsedKeys, listStoredEvidence, type StoredEvidence } from '@/lib/server/portfolio/data/evidence';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { type DailyContext, type DailyStep, inPages, PAGE_SIZE } from '../daily-step';

const DAY_MS = 86_400_000;

/** Files without a row go, rows without a file are reported. Within a day whatever is on its way has arrived. */
export const evidenceStep: DailyStep = {
  name: 'evidence',
  run: async (context) => {
    // By the real clock, whatever day the job runs for: it is the disk's own.
    const before = new Date(context.now.getTime() - DAY_MS);
    context.note('erased', await storage().discardAbandoned(before));
    await removeUnnamed(before, context);
    await reportLost(context);
  },
};

async function removeUnnamed(before: Date, context: DailyContext) {
  for await (const keys of inGroups(oldKeys(before))) {
    const used = await findUsedKeys(keys);
    for (const key of keys)
      if (!used.has(key))
        await context.attempt(async () => {
          await storage().remove(key);
          context.note('erased');
        });
    context.looked(keys.length);
  }
}

async function* oldKeys(before: Date): AsyncGenerator<string> {
  for await (const { key, storedAt } of storage().list()) if (storedAt < before) yield key;
}

async function* inGroups(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let group: string[] = [];
  for await (const key of keys) {
    group.push(key);
    if (group.length < PAGE_SIZE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function reportLost(context: DailyContext) {
  await inPages(context, listStoredEvidence, async (page) => {
    const lost: StoredEvidence[] = [];
    for (const row of page) if (!(await storage().has(row.storageKey))) lost.push(row);
    // Versions of one activity share a file: it is lost once.
    const reported = await findTaskKeys(lost.map(taskKey));
    for (const row of lost) if (!reported.has(taskKey(row))) await context.attempt(() => report(row, context));
  });
}

function taskKey({ storageKey }: StoredEvidence): string {
  return `evidence_file_lost:${storageKey}`;
}

async function report(row: StoredEvidence, { now: at, today: createdOn, note }: DailyContext) {
  const { registrationId } = row;
  const task = { key: taskKey(row), kind: 'evidence_file_lost', registrationId, createdOn, at } as const;
  await inTransaction(async (tx) => note('task', await createTask(tx, task)));
}
