import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listShownTexts, readShownTexts } from './shown-texts';

export type QuestionTemplate = { slug: string; title: string; question: string };

/** Those that hold at a moment, in their order. What was asked with one keeps its own text: nothing names a template. */
export async function listQuestionTemplates(at: Date, tx?: Transaction): Promise<QuestionTemplate[]> {
  const kind = 'question_template';
  const texts = tx ? await readShownTexts(tx, kind, at) : await listShownTexts(kind, at);
  return texts.map(({ slug, title, body }) => ({ slug, title, question: body }));
}
