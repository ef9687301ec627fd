import 'server-only';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { TaskKind } from '@/lib/tasks/task-kinds';
import { reader, type Transaction } from '../db';
import { fromColumn, toColumn } from './calendar-columns';

export type TaskSubject = {
  accountId?: string | null;
  registrationId?: string | null;
  applicationId?: string | null;
  mailId?: string | null;
};

export type NewTask = TaskSubject & {
  /** Names the event, so that one event never gives two tasks: `requirement_not_met:LAPSE`. */
  key: string;
  kind: TaskKind;
  createdOn: CalendarDate;
  at: Date;
  dueOn?: CalendarDate | null;
};

export type Task = Required<TaskSubject> & {
  id: string;
  kind: TaskKind;
  createdOn: CalendarDate;
  dueOn: CalendarDate | null;
  doneAt: Date | null;
};

/** Puts a manager to work, in the transaction of the event; a second one with the same key changes nothing. */
export async function createTask(tx: Transaction, { at, createdOn, dueOn = null, ...task }: NewTask) {
  await tx.task.createMany({
    data: { ...task, createdOn: toColumn(createdOn), dueOn: toColumn(dueOn), createdAt: at },
    skipDuplicates: true,
  });
}

/** Closes a task that solved itself; one that is done or was never made stays as it is. */
export async function closeTask(tx: Transaction, key: string, now: Date) {
  await tx.task.updateMany({ where: { key, doneAt: null }, data: { doneAt: now } });
}

/** A manager did it; false when somebody was first, or there is none. */
export async function markTaskDone(
  tx: Transaction,
  id: string,
  by: { accountId: string; now: Date },
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { count } = await tx.task.updateMany({
    where: { id, doneAt: null },
    data: { doneAt: by.now, doneById: by.accountId },
  });
  return count === 1;
}

export async function countOpenTasks(tx?: Transaction): Promise<number> {
  return (tx ?? (await reader())).task.count({ where: { doneAt: null } });
}

/** What still has to be done, oldest first, `size` from `offset`; of one kind if asked. */
export async function listOpenTasks(
  offset: number,
  size: number,
  kind?: TaskKind,
): Promise<{ rows: Task[]; total: number }> {
  const db = await reader();
  const where = { doneAt: null, ...(kind && { kind }) };
  const total = await db.task.count({ where });
  const found = await db.task.findMany({
    where,
    orderBy: [{ createdOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    skip: offset,
    take: size,
  });
  const rows = found.map(({ id, kind: of, accountId, registrationId, applicationId, mailId, doneAt, ...days }) => ({
    ...{ id, kind: of, accountId, registrationId, applicationId, mailId, doneAt },
    createdOn: fromColumn(days.createdOn),
    dueOn: fromColumn(days.dueOn),
  }));
  return { rows, total };
}
