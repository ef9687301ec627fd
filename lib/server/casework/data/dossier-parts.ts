import 'server-only';
import type { ApplicationState } from '@/lib/application/application-states';
import { DECISION_OF, type Decision, type DecisionRow, decisionFromRow } from '@/lib/server/application/data/decisions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { listMessages, type Message } from '@/lib/server/mail/data/messages';
import { newestOf, readPage } from '@/lib/server/platform/db/paged';
import { jsonRow, listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { fitting, type Paged, type Place } from '@/lib/shared/list-place';
import type { TaskKind } from '@/lib/shared/task-kinds';

const PART_ROWS = 10;
/** Characters of what somebody wrote: ten notes may be a line each, or a page each. */
export const PART_ROOM = 6_000;

export type DossierApplication = {
  id: string;
  state: ApplicationState;
  createdAt: Date;
  submittedOn: CalendarDate | null;
  decision: Decision | null;
};

type ApplicationRow = Stored<Omit<DossierApplication, 'decision'>> & { decision: DecisionRow | null };

export async function listApplicationsOf(accountIds: string[], place: Place): Promise<Paged<DossierApplication>> {
  return readPage<DossierApplication>(
    {
      columns: Prisma.sql`d.id, d.state, d.created_at AS "createdAt", d.submitted_on AS "submittedOn",
        ${jsonRow(DECISION_OF)} AS decision`,
      from: Prisma.sql`application d`,
      where: Prisma.sql`d.account_id = ANY(${accountIds}::uuid[])`,
      ...newestOf('application d', 'd.created_at'),
    },
    place,
    PART_ROWS,
    (select) => readPart(listPart<ApplicationRow, DossierApplication>(select, applicationFromRow)),
  );
}

function applicationFromRow({ createdAt, decision, ...row }: ApplicationRow): DossierApplication {
  return { ...row, createdAt: momentOf(createdAt), decision: decision && decisionFromRow(decision) };
}

/** A mail and its fate. Its text isn't read: who was mailed what, when. */
export type DossierMail = {
  id: string;
  template: string;
  toAddress: string;
  state: 'queued' | 'sent' | 'failed';
  attempts: number;
  createdAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
};

export async function listMailsOf(accountIds: string[], place: Place): Promise<Paged<DossierMail>> {
  return readPage<DossierMail>(
    {
      columns: Prisma.sql`m.id, m.template, m.to_address AS "toAddress", m.state, m.attempts,
        m.created_at AS "createdAt", m.sent_at AS "sentAt", m.failed_at AS "failedAt"`,
      from: ofEach(accountIds, (tail) => Prisma.sql`SELECT * FROM mail m WHERE m.account_id = owner.id ${tail}`, 'm'),
      where: Prisma.sql`true`,
      ...newestOf('mail m', 'm.created_at'),
    },
    place,
    PART_ROWS,
    (select) => readPart(listPart<Stored<DossierMail>, DossierMail>(select, mailFromRow)),
  );
}

function mailFromRow({ createdAt, sentAt, failedAt, ...mail }: Stored<DossierMail>): DossierMail {
  return { ...mail, createdAt: momentOf(createdAt), sentAt: momentOf(sentAt), failedAt: momentOf(failedAt) };
}

/** The rows of each of some owners by their own index, a page of each at most: all of them together are never sorted. */
function ofEach(owners: string[], rowsOf: (tail: Prisma.Sql) => Prisma.Sql, as: string) {
  return (tail: Prisma.Sql) =>
    Prisma.sql`unnest(${owners}::uuid[]) AS owner (id) CROSS JOIN LATERAL (${rowsOf(tail)}) ${Prisma.raw(as)}`;
}

export async function listDossierMessages(accountId: string, place: Place): Promise<Paged<Message>> {
  return fitting(
    await listMessages(accountId, place, PART_ROWS),
    ({ body, answer }) => body.length + answer.length,
    PART_ROOM,
  );
}

export type DossierTask = {
  id: string;
  kind: TaskKind;
  createdOn: CalendarDate;
  dueOn: CalendarDate | null;
  doneAt: Date | null;
};

type TaskRow = Stored<DossierTask> & { createdAt: string };

function taskFromRow({ doneAt, createdAt: _, ...task }: TaskRow): DossierTask {
  return { ...task, doneAt: momentOf(doneAt) };
}

type TaskSubjects = { accountIds: string[]; registrationId: string | null };

export async function listTasksAbout(
  { accountIds, registrationId }: TaskSubjects,
  place: Place,
): Promise<Paged<DossierTask>> {
  return readPage<DossierTask>(
    {
      columns: Prisma.sql`DISTINCT t.id, t.kind, t.created_on AS "createdOn", t.due_on AS "dueOn", t.done_at AS "doneAt",
        t.created_at AS "createdAt"`,
      from: (tail) => Prisma.sql`(
        SELECT * FROM (SELECT * FROM task t WHERE t.registration_id = ${registrationId}::uuid ${tail}) of_registration
        UNION ALL
        SELECT t.* FROM unnest(${accountIds}::uuid[]) AS owner (id) CROSS JOIN LATERAL (
          SELECT * FROM task t WHERE t.account_id = owner.id ${tail}) t) t`,
      where: Prisma.sql`true`,
      ...newestOf('task t', 't.created_at'),
    },
    place,
    PART_ROWS,
    (select) => readPart(listPart<TaskRow, DossierTask>(select, taskFromRow)),
  );
}

export type DossierNote = { id: string; at: Date; authorName: string; text: string };

export async function listDossierNotes(registrationId: string, place: Place): Promise<Paged<DossierNote>> {
  const page = await readPage<DossierNote>(
    {
      columns: Prisma.sql`n.id, n.at, n.text, c.name AS "authorName"`,
      from: Prisma.sql`note n JOIN account c ON c.id = n.author_id`,
      where: Prisma.sql`n.registration_id = ${registrationId}::uuid`,
      ...newestOf('note n', 'n.at'),
    },
    place,
    PART_ROWS,
    (select) =>
      readPart(
        listPart<Stored<DossierNote>, DossierNote>(select, ({ at, ...note }) => ({ ...note, at: momentOf(at) })),
      ),
  );
  return fitting(page, ({ text }) => text.length, PART_ROOM);
}
