import 'server-only';
import { isOwnMatter, type OwnMatters } from '@/lib/access/own-matters';
import type { TaskQuery } from '@/lib/casework/tasks';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW } from '@/lib/server/names/data/name-columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countEachUpTo, readPage } from '@/lib/server/platform/db/paged';
import { jsonRow, listPart, momentOf, onePart, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { isPromised } from '@/lib/server/platform/db/work-queue';
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

/** Of a task `a`. */
const TASK = Prisma.sql`a.id, a.kind, a.account_id AS "accountId", a.registration_id AS "registrationId",
  a.application_id AS "applicationId", a.mail_id AS "mailId", a.provider_id AS "providerId",
  a.created_on AS "createdOn", a.due_on AS "dueOn", a.done_at AS "doneAt"`;

function fromRow<Row extends Stored<Task>>({ doneAt, ...task }: Row) {
  return { ...task, doneAt: momentOf(doneAt) };
}

export async function findTask(id: string, tx?: Transaction): Promise<Task | null> {
  if (!isUuid(id)) return null;
  const task = Prisma.sql`SELECT ${TASK} FROM task a WHERE a.id = ${id}::uuid`;
  return readPart(onePart<Stored<Task>, Task>(task, fromRow), tx);
}

/** A task with the printed name of whom it is about; null where that is gone, or it is about nobody. */
export type ListedTask = Task & { who: string | null };

function openTasks({ kind, promised }: TaskQuery, today: CalendarDate): Prisma.Sql {
  const all = [Prisma.sql`a.done_at IS NULL`];
  if (kind) all.push(Prisma.sql`a.kind = ${kind}::"TaskKind"`);
  if (promised) all.push(isPromised(Prisma.sql`a.due_on`, promised, today));
  return Prisma.join(all, ' AND ');
}

export async function countTasks(queries: TaskQuery[], today: CalendarDate): Promise<number[]> {
  return countEachUpTo(queries.map((query) => Prisma.sql`task a WHERE ${openTasks(query, today)}`));
}

type Asked = { today: CalendarDate; size: number };

export async function listOpenTasks(query: TaskQuery, { today, size }: Asked): Promise<Paged<ListedTask>> {
  const named = (table: Prisma.Sql) => jsonRow(Prisma.sql`SELECT ${NAME_OF_ROW} FROM ${table}`);
  return readPage<ListedTask>(
    {
      columns: Prisma.sql`${TASK}, ${named(Prisma.sql`registration d WHERE d.id = a.registration_id`)} AS registration,
        ${named(Prisma.sql`application d WHERE d.id = a.application_id`)} AS application,
        (SELECT c.name FROM account c WHERE c.id = a.account_id) AS account,
        (SELECT p.name FROM provider p WHERE p.id = a.provider_id) AS provider`,
      from: Prisma.sql`task a`,
      where: openTasks(query, today),
      keys: [Prisma.sql`a.created_on`, Prisma.sql`a.created_at`, Prisma.sql`a.id`],
      rowOf: (id) => Prisma.sql`FROM task a WHERE a.id = ${id}::uuid`,
    },
    query.place,
    size,
    (select) => readPart(listPart<ListedRow, ListedTask>(select, listedFromRow)),
  );
}

type ListedRow = Stored<Task> & {
  registration: PersonName | null;
  application: PersonName | null;
  account: string | null;
  provider: string | null;
};

function listedFromRow({ registration, application, account, provider, ...task }: ListedRow): ListedTask {
  const people = [registration, application].map((name) => name && printedName(name));
  return { ...fromRow(task), who: [...people, account, provider].find(Boolean) ?? null };
}

type About = Pick<Task, 'id' | 'accountId' | 'registrationId' | 'applicationId' | 'mailId'>;

export async function findOwnTasks(tasks: readonly About[], own: OwnMatters, tx?: Transaction): Promise<Set<string>> {
  const ids = (key: 'applicationId' | 'mailId') => tasks.flatMap((task) => task[key] ?? []);
  const theirsAmong = Prisma.sql`
    SELECT p.id FROM application p
      WHERE p.id = ANY (${ids('applicationId')}::uuid[]) AND p.account_id = ANY (${[...own.accountIds]}::uuid[])
    UNION ALL SELECT m.id FROM mail m
      WHERE m.id = ANY (${ids('mailId')}::uuid[]) AND m.account_id = ANY (${[...own.accountIds]}::uuid[])`;
  const theirs = new Set((await readPart(listPart<{ id: string }>(theirsAmong), tx)).map(({ id }) => id));
  const isTheirs = (id: string | null) => id !== null && theirs.has(id);
  return new Set(
    tasks
      .filter((task) => isOwnMatter(own, task) || isTheirs(task.applicationId) || isTheirs(task.mailId))
      .map(({ id }) => id),
  );
}
