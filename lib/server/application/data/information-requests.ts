import 'server-only';
import type { InformationRequest } from '@/lib/application/information-request';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonList, listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';
import { closeTask } from '@/lib/server/platform/tasks';
import type { CalendarDate } from '@/lib/shared/calendar-date';

export const OPEN_REQUEST = { answeredAt: null, closedAt: null } satisfies Prisma.InformationRequestWhereInput;

type RequestMoments = 'askedAt' | 'answeredAt' | 'closedAt';
type StoredRequest = Omit<InformationRequest, RequestMoments> & {
  askedAt: string;
  answeredAt: string | null;
  closedAt: string | null;
};

/** The newest first. */
function readRequests(where: Prisma.Sql, tx?: Transaction): Promise<InformationRequest[]> {
  const points = jsonList(
    Prisma.sql`SELECT p.position, p.question, p.answer FROM information_point p
      WHERE p.request_id = q.id ORDER BY p.position`,
  );
  return readPart(
    listPart<StoredRequest, InformationRequest>(
      Prisma.sql`SELECT q.id, q.application_id AS "applicationId", q.asked_at AS "askedAt", q.due_on AS "dueOn",
          q.answered_at AS "answeredAt", q.closed_at AS "closedAt", q.version, ${points} AS points,
          (SELECT json_build_object('id', b.id, 'name', b.name) FROM account b WHERE b.id = q.asked_by_id) AS "askedBy"
        FROM information_request q WHERE ${where} ORDER BY q.asked_at DESC, q.id DESC`,
      ({ askedAt, answeredAt, closedAt, ...request }) => ({
        ...request,
        askedAt: momentOf(askedAt),
        answeredAt: momentOf(answeredAt),
        closedAt: momentOf(closedAt),
      }),
    ),
    tx,
  );
}

export async function findOpenRequest(applicationId: string, tx?: Transaction): Promise<InformationRequest | null> {
  const isOpen = Prisma.sql`q.answered_at IS NULL AND q.closed_at IS NULL`;
  const [open] = await readRequests(Prisma.sql`q.application_id = ${applicationId}::uuid AND ${isOpen}`, tx);
  return open ?? null;
}

export async function listRequests(applicationId: string, tx?: Transaction): Promise<InformationRequest[]> {
  return readRequests(Prisma.sql`q.application_id = ${applicationId}::uuid`, tx);
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
