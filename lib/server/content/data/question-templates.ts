import 'server-only';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

export type QuestionTemplate = { slug: string; title: string; question: string };

/** What was asked with a template keeps its own text: nothing names a template. */
export async function replaceQuestionTemplates(tx: Transaction, templates: QuestionTemplate[]) {
  await tx.questionTemplate.deleteMany();
  await tx.questionTemplate.createMany({ data: templates.map((template, position) => ({ ...template, position })) });
}

export async function listQuestionTemplates(tx?: Transaction): Promise<QuestionTemplate[]> {
  const db = tx ?? (await reader());
  return db.questionTemplate.findMany({
    orderBy: { position: 'asc' },
    select: { slug: true, title: true, question: true },
  });
}
