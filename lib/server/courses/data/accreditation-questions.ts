import 'server-only';
import { isOpenQuestion } from '@/lib/courses/course-versions';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export type ProviderQuestion = {
  id: string;
  askedAt: Date;
  dueOn: CalendarDate;
  question: string;
  answer: string;
  answeredAt: Date | null;
  closedAt: Date | null;
};

/** Of one request at most one is open. */
const OPEN = { answeredAt: null, closedAt: null } satisfies Prisma.AccreditationQuestionWhereInput;

/** Oldest first; scoped by the caller's own load of the request. Who asked isn't told. */
export async function listProviderQuestions(requestId: string, tx?: Transaction): Promise<ProviderQuestion[]> {
  const rows = await (tx ?? (await reader())).accreditationQuestion.findMany({
    where: { requestId },
    omit: { requestId: true, askedById: true },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: fromColumn(dueOn) }));
}

export async function findOpenProviderQuestion(tx: Transaction, requestId: string): Promise<ProviderQuestion | null> {
  return (await listProviderQuestions(requestId, tx)).find(isOpenQuestion) ?? null;
}

export async function countOpenProviderQuestions(providerId: string): Promise<number> {
  const request = { courseVersion: { course: { providerId } } };
  return (await reader()).accreditationQuestion.count({ where: { ...OPEN, request } });
}

type NewQuestion = { requestId: string; askedById: string; askedAt: Date; dueOn: CalendarDate; question: string };

export async function createProviderQuestion(tx: Transaction, { dueOn, ...rest }: NewQuestion): Promise<string> {
  const data = { ...rest, dueOn: toColumn(dueOn) };
  return (await tx.accreditationQuestion.create({ data, select: { id: true } })).id;
}

export async function writeProviderAnswer(
  tx: Transaction,
  { id, answer, at }: { id: string; answer: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.accreditationQuestion.updateMany({
    where: { id, ...OPEN },
    data: { answer, answeredAt: at },
  });
  return count === 1;
}

export async function closeProviderQuestion(tx: Transaction, requestId: string, closedAt: Date) {
  await tx.accreditationQuestion.updateMany({ where: { requestId, ...OPEN }, data: { closedAt } });
}
