import 'server-only';
import type { InformationRequest } from '@/lib/application/information-request';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { closeTask } from '@/lib/server/platform/tasks';
import type { CalendarDate } from '@/lib/shared/calendar-date';

const WHOLE = {
  askedBy: { select: { id: true, name: true } },
  points: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.InformationRequestInclude;

type Row = Prisma.InformationRequestGetPayload<{ include: typeof WHOLE }>;

export const OPEN_REQUEST = { answeredAt: null, closedAt: null } satisfies Prisma.InformationRequestWhereInput;

export async function findOpenRequest(applicationId: string, tx?: Transaction): Promise<InformationRequest | null> {
  const db = tx ?? (await reader());
  const row = await db.informationRequest.findFirst({ where: { applicationId, ...OPEN_REQUEST }, include: WHOLE });
  return row && fromRow(row);
}

export async function listRequests(applicationId: string, tx?: Transaction): Promise<InformationRequest[]> {
  const db = tx ?? (await reader());
  const rows = await db.informationRequest.findMany({
    where: { applicationId },
    include: WHOLE,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(fromRow);
}

type NewRequest = {
  applicationId: string;
  askedById: string;
  askedAt: Date;
  dueOn: CalendarDate;
  questions: readonly string[];
};

export async function createRequest(tx: Transaction, { dueOn, questions, ...request }: NewRequest): Promise<string> {
  const points = { create: questions.map((question, position) => ({ position, question })) };
  const data = { ...request, dueOn: toColumn(dueOn), points };
  return (await tx.informationRequest.create({ data, select: { id: true } })).id;
}

type RequestKey = { id: string; version: number };

export async function saveAnswersOf(tx: Transaction, key: RequestKey, answers: readonly string[]): Promise<boolean> {
  return guarded(tx, key, {}, answers);
}

export async function closeWithAnswers(
  tx: Transaction,
  key: RequestKey,
  answers: readonly string[],
  answeredAt: Date,
): Promise<boolean> {
  return guarded(tx, key, { answeredAt }, answers);
}

async function guarded(
  tx: Transaction,
  { id, version }: RequestKey,
  data: { answeredAt?: Date },
  answers: readonly string[],
): Promise<boolean> {
  const { count } = await tx.informationRequest.updateMany({
    where: { id, version, ...OPEN_REQUEST },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) return false;
  for (const [position, answer] of answers.entries())
    await tx.informationPoint.updateMany({ where: { requestId: id, position }, data: { answer } });
  return true;
}

export async function closeOpenRequest(tx: Transaction, applicationId: string, now: Date) {
  const closed = await tx.informationRequest.updateManyAndReturn({
    where: { applicationId, ...OPEN_REQUEST },
    data: { closedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  for (const { id } of closed) await closeTask(tx, informationTask(id), now);
}

export function informationTask(requestId: string): string {
  return `information_term_passed:${requestId}`;
}

function fromRow(row: Row): InformationRequest {
  const { id, applicationId, askedBy, askedAt, answeredAt, closedAt, version } = row;
  return {
    ...{ id, applicationId, askedBy, askedAt, answeredAt, closedAt, version },
    dueOn: fromColumn(row.dueOn),
    points: row.points.map(({ position, question, answer }) => ({ position, question, answer })),
  };
}
