import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { canBeFilled } from '@/lib/content/figures';
import type { PrintedQuestion } from '@/lib/content/question-pages';
import { listShownTexts } from '@/lib/server/content/data/shown-texts';
import type { Context } from '@/lib/server/platform/action';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { audiencesFor } from './audiences-for';

export type ReadQuestion = PrintedQuestion & { formerSlugs: readonly string[] };

/** The questions for whoever reads, as they are shown now; without a norm set nothing can be said about points. */
export async function listQuestionsFor(
  { actor, now, today }: Context<Actor>,
  figures: Record<string, string>,
): Promise<ReadQuestion[]> {
  const texts = await listShownTexts('question', registerInstant({ now, today }));
  const isForAll = texts.every(({ audience }) => audience === 'everybody');
  const audiences = isForAll ? ['everybody'] : await audiencesFor(actor);
  return texts
    .filter(({ audience, body }) => audiences.includes(audience) && canBeFilled(body, figures))
    .map(({ slug, formerSlugs, section, title, body }) => ({
      ...{ slug, formerSlugs, section: section ?? '', question: title, answer: body },
    }));
}
