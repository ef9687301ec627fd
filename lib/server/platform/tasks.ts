import 'server-only';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { TaskKind } from '@/lib/shared/task-kinds';
import { reader, type Transaction } from './db/database';

export type TaskSubject = {
  accountId?: string | null;
  registrationId?: string | null;
  applicationId?: string | null;
  mailId?: string | null;
  providerId?: string | null;
};

export type NewTask = TaskSubject & {
  /** Names the event, so that one event never gives two tasks: `requirement_not_met:LAPSE`. */
  key: string;
  kind: TaskKind;
  createdOn: CalendarDate;
  at: Date;
  dueOn?: CalendarDate | null;
};

/** Puts a manager to work, in the transaction of the event; a second one with the same key changes nothing: false. */
export async function createTask(tx: Transaction, task: NewTask): Promise<boolean> {
  return (await createTasks(tx, [task])).size === 1;
}

/** Many at once; answers the keys of those that are new. Of a kind of which one is open at a time, a second isn't. */
export async function createTasks(tx: Transaction, tasks: readonly NewTask[]): Promise<Set<string>> {
  if (tasks.length === 0) return new Set();
  const created = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO task (id, key, kind, account_id, registration_id, application_id, mail_id, provider_id, created_on,
      created_at, due_on)
    SELECT gen_random_uuid(), t.key, t.kind, t."accountId", t."registrationId", t."applicationId", t."mailId", t."providerId",
      t."createdOn", t.at, t."dueOn"
    FROM jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb) AS t (key text, kind "TaskKind", "accountId" uuid,
      "registrationId" uuid, "applicationId" uuid, "mailId" uuid, "providerId" uuid, "createdOn" date, at timestamptz,
      "dueOn" date)
    ON CONFLICT DO NOTHING RETURNING key`;
  return new Set(created.map(({ key }) => key));
}

export async function findTaskKeys(keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await (await reader()).task.findMany({ where: { key: { in: keys } }, select: { key: true } });
  return new Set(rows.map(({ key }) => key));
}

export async function closeTask(tx: Transaction, key: string, now: Date) {
  await closeTasks(tx, [key], now);
}

export async function closeTasks(tx: Transaction, keys: readonly string[], now: Date) {
  await tx.task.updateMany({ where: { key: { in: [...keys] }, doneAt: null }, data: { doneAt: now } });
}

/** For an event that goes by another name from now on: of two open tasks about it one stays. */
export async function renameTask(tx: Transaction, from: string, to: string, now: Date) {
  const named = await tx.task.findUnique({ where: { key: to }, select: { doneAt: true } });
  if (!named) await tx.task.updateMany({ where: { key: from }, data: { key: to } });
  else if (named.doneAt === null) await closeTask(tx, from, now);
}

/** Of a kind, those that are about none of these any more; answers how many. */
export async function closeOtherTasks(
  tx: Transaction,
  kind: TaskKind,
  keys: readonly string[],
  now: Date,
): Promise<number> {
  const where = { kind, doneAt: null, key: { notIn: [...keys] } };
  const { count } = await tx.task.updateMany({ where, data: { doneAt: now } });
  return count;
}

/** By nobody when they left themselves. */
export async function closeTasksAbout(
  tx: Transaction,
  registrationId: string,
  by: { accountId: string | null; now: Date },
) {
  await tx.task.updateMany({
    where: { registrationId, doneAt: null, kind: { not: 'mail_failed' } },
    data: { doneAt: by.now, doneById: by.accountId },
  });
}

/** By nobody when it solved itself. */
export async function closeTasksOfKind(
  tx: Transaction,
  registrationIds: readonly string[],
  kind: TaskKind,
  by: { accountId: string | null; now: Date },
) {
  await tx.task.updateMany({
    where: { registrationId: { in: [...registrationIds] }, kind, doneAt: null },
    data: { doneAt: by.now, doneById: by.accountId },
  });
}
