import 'server-only';
import { isOpenQuestion } from '@/lib/courses/course-versions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, valuePart } from '@/lib/server/platform/db/parts';
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

type StoredQuestion = Omit<ProviderQuestion, 'askedAt' | 'answeredAt' | 'closedAt'> & {
  askedAt: string;
  answeredAt: string | null;
  closedAt: string | null;
};

/** Oldest first; scoped by the caller's own load of the request. Who asked isn't told. */
export async function listProviderQuestions(requestId: string, tx?: Transaction): Promise<ProviderQuestion[]> {
  return readPart(
    listPart<StoredQuestion, ProviderQuestion>(
      Prisma.sql`SELECT k.id, k.asked_at AS "askedAt", k.due_on AS "dueOn", k.question, k.answer,
          k.answered_at AS "answeredAt", k.closed_at AS "closedAt"
        FROM accreditation_question k WHERE k.request_id = ${requestId}::uuid ORDER BY k.asked_at, k.id`,
      ({ askedAt, answeredAt, closedAt, ...row }) => ({
        ...row,
        askedAt: momentOf(askedAt),
        answeredAt: momentOf(answeredAt),
        closedAt: momentOf(closedAt),
      }),
    ),
    tx,
  );
}

export async function findOpenProviderQuestion(tx: Transaction, requestId: string): Promise<ProviderQuestion | null> {
  return (await listProviderQuestions(requestId, tx)).find(isOpenQuestion) ?? null;
}

export async function countOpenProviderQuestions(providerId: string): Promise<number> {
  const ofProvider = Prisma.sql`accreditation_question k JOIN accreditation_request q ON q.id = k.request_id
    JOIN course_version v ON v.id = q.course_version_id JOIN course c ON c.id = v.course_id
    WHERE c.provider_id = ${providerId}::uuid AND k.answered_at IS NULL AND k.closed_at IS NULL`;
  return readPart(valuePart<number>(Prisma.sql`(SELECT count(*) FROM ${ofProvider})`));
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
