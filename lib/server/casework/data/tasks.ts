import 'server-only';
import { isOwnMatter, type OwnMatters } from '@/lib/access/own-matters';
import type { TaskQuery } from '@/lib/casework/tasks';
import { printedName } from '@/lib/names/printed-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { loadPage } from '@/lib/server/platform/db/paged';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import type { TaskSubject } from '@/lib/server/platform/tasks';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import { COUNT_MAX, type Paged } from '@/lib/shared/list-place';
import type { TaskKind } from '@/lib/shared/task-kinds';

export type Task = Required<TaskSubject> & {
  id: string;
  kind: TaskKind;
  createdOn: CalendarDate;
  dueOn: CalendarDate | null;
  doneAt: Date | null;
};

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

export async function countOpenTasksByKind(): Promise<Map<TaskKind, number>> {
  const rows = await readPart(
    listPart<{ kind: TaskKind; count: number }>(
      Prisma.sql`SELECT each.kind::text AS kind, (SELECT count(*)::int FROM (
          SELECT 1 FROM task t WHERE t.done_at IS NULL AND t.kind = each.kind LIMIT ${COUNT_MAX + 1}::int) counted) AS count
        FROM unnest(enum_range(NULL::"TaskKind")) AS each (kind)`,
    ),
  );
  return new Map(rows.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));
}

type Row = Awaited<ReturnType<Transaction['task']['findFirstOrThrow']>>;

export async function findTask(id: string, tx?: Transaction): Promise<Task | null> {
  if (!isUuid(id)) return null;
  const row = await (tx ?? (await reader())).task.findUnique({ where: { id } });
  return row && fromRow(row);
}

/** A task with the printed name of whom it is about; null where that is gone, or it is about nobody. */
export type ListedTask = Task & { who: string | null };

export async function listOpenTasks({ kind, place }: TaskQuery, size: number): Promise<Paged<ListedTask>> {
  const list = {
    table: Prisma.sql`task a`,
    where: kind ? Prisma.sql`a.done_at IS NULL AND a.kind = ${kind}::"TaskKind"` : Prisma.sql`a.done_at IS NULL`,
    keys: [Prisma.sql`a.created_on`, Prisma.sql`a.created_at`, Prisma.sql`a.id`],
  };
  return loadPage(list, place, size, async (ids) => {
    const found = await (await reader()).task.findMany({ where: { id: { in: ids } } });
    const names = await namesOf(found);
    return found.map((row) => {
      const subjects = [row.registrationId, row.applicationId, row.accountId, row.providerId];
      return { ...fromRow(row), who: subjects.map((id) => names.get(id ?? '')).find(Boolean) ?? null };
    });
  });
}

async function namesOf(tasks: Row[]): Promise<Map<string, string>> {
  const db = await reader();
  const ids = (key: 'registrationId' | 'applicationId' | 'accountId' | 'providerId') => ({
    id: { in: tasks.flatMap((task) => task[key] ?? []) },
  });
  const registrations = await db.registration.findMany({ where: ids('registrationId') });
  const applications = await db.application.findMany({ where: ids('applicationId') });
  const accounts = await db.account.findMany({ where: ids('accountId'), select: { id: true, name: true } });
  const providers = await db.provider.findMany({ where: ids('providerId'), select: { id: true, name: true } });
  return new Map([
    ...[...accounts, ...providers].map(({ id, name }) => [id, name] as const),
    ...[...registrations, ...applications].map((row) => [row.id, printedName(nameFromRow(row))] as const),
  ]);
}

function fromRow({
  id,
  kind,
  accountId,
  registrationId,
  applicationId,
  mailId,
  providerId,
  doneAt,
  ...days
}: Row): Task {
  return {
    ...{ id, kind, accountId, registrationId, applicationId, mailId, providerId, doneAt },
    createdOn: fromColumn(days.createdOn),
    dueOn: fromColumn(days.dueOn),
  };
}

type About = Pick<Task, 'id' | 'accountId' | 'registrationId' | 'applicationId' | 'mailId'>;

export async function findOwnTasks(tasks: readonly About[], own: OwnMatters, tx?: Transaction): Promise<Set<string>> {
  const db = tx ?? (await reader());
  const accountId = { in: [...own.accountIds] };
  const about = (key: 'applicationId' | 'mailId') => ({
    id: { in: tasks.flatMap((task) => task[key] ?? []) },
    accountId,
  });
  const applications = await db.application.findMany({ where: about('applicationId'), select: { id: true } });
  const mails = await db.mail.findMany({ where: about('mailId'), select: { id: true } });
  const theirs = new Set([...applications, ...mails].map(({ id }) => id));
  const isTheirs = (id: string | null) => id !== null && theirs.has(id);
  return new Set(
    tasks
      .filter((task) => isOwnMatter(own, task) || isTheirs(task.applicationId) || isTheirs(task.mailId))
      .map(({ id }) => id),
  );
}
