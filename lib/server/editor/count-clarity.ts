import 'server-only';
import type { z } from 'zod';
import type { clarityFormSchema } from '@/lib/content/text-forms';
import { findShownText } from '@/lib/server/content/data/shown-texts';
import { countClarity as countOne } from '@/lib/server/content/data/text-rows';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

type Answer = Accepted<{ slug: string }> | Refused<{ code: 'text_unknown' }>;

/** Whether a question was clear: a count, of which nobody can tell who, when or why. */
export async function countClarity(
  { answer: { slug, isClear } }: z.output<typeof clarityFormSchema>,
  at: Context,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const text = await findShownText('question', slug, registerInstant(at), tx);
    if (!text) return refused({ code: 'text_unknown' });
    await countOne(tx, text.id, isClear);
    return accepted({ slug });
  });
}
