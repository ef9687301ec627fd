import 'server-only';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { grouped } from '@/lib/shared/grouped';
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

const SHOWN = {
  id: true,
  activityId: true,
  askedAt: true,
  dueOn: true,
  question: true,
  answer: true,
  answeredAt: true,
  closedAt: true,
} as const satisfies Prisma.ActivityQuestionSelect;

type Row = Prisma.ActivityQuestionGetPayload<{ select: typeof SHOWN }>;

/** Oldest first; scoped by the caller's own load of the activities. */
export async function listActivityQuestions(
  activityIds: readonly string[],
  tx?: Transaction,
): Promise<ActivityQuestion[]> {
  const db = tx ?? (await reader());
  const rows = await db.activityQuestion.findMany({
    where: { activityId: { in: [...activityIds] } },
    select: SHOWN,
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(fromRow);
}

export async function listOpenQuestionsOf(registrationId: string): Promise<ActivityQuestion[]> {
  const rows = await (await reader()).activityQuestion.findMany({
    where: { activity: { registrationId }, ...OPEN },
    select: SHOWN,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.map(fromRow);
}

/** By registration, as listOpenQuestionsOf; one without any is missing. */
export async function listOpenQuestionsOfAll(
  registrationIds: readonly string[],
): Promise<Map<string, ActivityQuestion[]>> {
  const rows = await (await reader()).activityQuestion.findMany({
    where: { activity: { registrationId: { in: [...registrationIds] } }, ...OPEN },
    select: { ...SHOWN, activity: { select: { registrationId: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const byRegistration = grouped(rows, ({ activity }) => activity.registrationId);
  return new Map(
    [...byRegistration].map(([id, asked]) => [id, asked.map(({ activity: _activity, ...row }) => fromRow(row))]),
  );
}

export async function findOpenQuestion(activityId: string, tx?: Transaction): Promise<ActivityQuestion | null> {
  const db = tx ?? (await reader());
  const row = await db.activityQuestion.findFirst({ where: { activityId, ...OPEN }, select: SHOWN });
  return row && fromRow(row);
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

function fromRow({ dueOn, ...row }: Row): ActivityQuestion {
  return { ...row, dueOn: fromColumn(dueOn) };
}
