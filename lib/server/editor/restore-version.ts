import 'server-only';
import type { z } from 'zod';
import type { restoreVersionSchema } from '@/lib/content/text-forms';
import { addVersion, findVersion } from '@/lib/server/content/data/text-rows';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type At, savedBy, withText } from './locked-text';
import { isSameContent } from './text-content';

export type RestoreVersionReason = { code: 'version_unknown' } | { code: 'text_unchanged' };

type Answer = Accepted<{ id: string }> | Refused<RestoreVersionReason>;

/** What an earlier version says as a new one: a draft, as any other that is saved. */
export async function restoreVersion({ number, ...asked }: z.output<typeof restoreVersionSchema>, at: At) {
  return withText(asked, at, async (tx, { id, newest }): Promise<Answer> => {
    const earlier = await findVersion(id, number, tx);
    if (!earlier) return refused({ code: 'version_unknown' });
    if (isSameContent(earlier, newest)) return refused({ code: 'text_unchanged' });
    const { title, body, section, position, audience } = earlier;
    const content = { title, body, section, position, audience };
    await addVersion(tx, id, { number: newest.number + 1, ...content }, savedBy(at));
    return accepted({ id });
  });
}
