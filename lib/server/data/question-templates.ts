import 'server-only';
import { reader, type Transaction } from '../db';

export type QuestionTemplate = { slug: string; title: string; question: string };

/** The questions that are asked often, in their order. */
export async function listQuestionTemplates(tx?: Transaction): Promise<QuestionTemplate[]> {
  const db = tx ?? (await reader());
  return db.questionTemplate.findMany({
    orderBy: { position: 'asc' },
    select: { slug: true, title: true, question: true },
  });
}
