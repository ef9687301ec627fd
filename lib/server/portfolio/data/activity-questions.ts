import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, type Part, readPart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

/** Who asks, in which role, isn't told. */
export type ActivityQuestion = {
  id: string;
  activityId: string;
  askedAt: Date;
  dueOn: CalendarDate;
  question: string;
  answer: string;
  answeredAt: Date | null;
  /** The activity ended before it was answered. */
  closedAt: Date | null;
};

/** Of one activity at most one is open. */
const OPEN = { answeredAt: null, closedAt: null } satisfies Prisma.ActivityQuestionWhereInput;

type Row = Omit<ActivityQuestion, 'askedAt' | 'answeredAt' | 'closedAt'> & {
  askedAt: string;
  answeredAt: string | null;
  closedAt: string | null;
};

function questions(where: Prisma.Sql, order: Prisma.Sql): Part<ActivityQuestion[]> {
  return listPart<Row, ActivityQuestion>(
    Prisma.sql`SELECT q.id, q.activity_id AS "activityId", q.asked_at AS "askedAt", q.due_on AS "dueOn", q.question, q.answer,
        q.answered_at AS "answeredAt", q.closed_at AS "closedAt"
      FROM activity_question q WHERE ${where} ORDER BY ${order}, q.id`,
    ({ askedAt, answeredAt, closedAt, ...row }) => ({
      ...row,
      askedAt: momentOf(askedAt),
      answeredAt: momentOf(answeredAt),
      closedAt: momentOf(closedAt),
    }),
  );
}

const IS_OPEN = Prisma.sql`q.answered_at IS NULL AND q.closed_at IS NULL`;

/** Oldest first; scoped by the caller's own load of the activities. */
export async function listActivityQuestions(
  activityIds: readonly string[],
  tx?: Transaction,
): Promise<ActivityQuestion[]> {
  return readPart(questions(Prisma.sql`q.activity_id = ANY (${[...activityIds]}::uuid[])`, Prisma.sql`q.asked_at`), tx);
}

export async function listOpenQuestionsOf(registrationId: string): Promise<ActivityQuestion[]> {
  const ofOwner = Prisma.sql`q.activity_id IN (SELECT a.id FROM activity a WHERE a.registration_id = ${registrationId}::uuid)`;
  return readPart(questions(Prisma.sql`${ofOwner} AND ${IS_OPEN}`, Prisma.sql`q.due_on`));
}

export async function findOpenQuestion(activityId: string, tx?: Transaction): Promise<ActivityQuestion | null> {
  const ofActivity = Prisma.sql`q.activity_id = ${activityId}::uuid`;
  const [open] = await readPart(questions(Prisma.sql`${ofActivity} AND ${IS_OPEN}`, Prisma.sql`q.asked_at`), tx);
  return open ?? null;
}

type NewQuestion = { activityId: string; askedById: string; askedAt: Date; dueOn: CalendarDate; question: string };

export async function createQuestion(tx: Transaction, { dueOn, ...question }: NewQuestion): Promise<string> {
  return (await tx.activityQuestion.create({ data: { ...question, dueOn: toColumn(dueOn) }, select: { id: true } })).id;
}

export async function answerQuestion(
  tx: Transaction,
  { id, answer, answeredAt }: { id: string; answer: string; answeredAt: Date },
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { count } = await tx.activityQuestion.updateMany({ where: { id, ...OPEN }, data: { answer, answeredAt } });
  return count === 1;
}

export async function closeOpenQuestion(tx: Transaction, activityId: string, closedAt: Date) {
  await tx.activityQuestion.updateMany({ where: { activityId, ...OPEN }, data: { closedAt } });
}
