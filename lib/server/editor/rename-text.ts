import 'server-only';
import type { z } from 'zod';
import type { renameTextSchema } from '@/lib/content/text-forms';
import { kindFacts } from '@/lib/content/text-kinds';
import { renameText as renameRow } from '@/lib/server/content/data/text-rows';
import { by, record } from '@/lib/server/platform/audit';
import type { FieldErrors } from '@/lib/shared/action-state';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted } from '@/lib/shared/results';
import { type At, withText } from './locked-text';

type Answer = Accepted<{ id: string }> | { ok: false; errors: FieldErrors };

/** Links to the older address lead on, for ever: no other text can have it. */
export async function renameText({ slug, ...asked }: z.output<typeof renameTextSchema>, at: At) {
  return withText(asked, at, async (tx, text): Promise<Answer> => {
    const { id, kind } = text;
    if (!kindFacts(kind).hasAnchor || !(await renameRow(tx, text, slug)))
      return { ok: false, errors: { slug: { code: 'anchor_taken' } } };
    await record(tx, 'text_renamed', REGISTER_SUBJECT, by(at.actor, 'register_manager', at.now), { text: id, kind });
    return accepted({ id });
  });
}
