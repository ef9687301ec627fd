import 'server-only';
import type { z } from 'zod';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { saveTextSchema } from '@/lib/content/text-forms';
import { asManager } from '@/lib/server/access/data/workers';
import { raiseTextVersion } from '@/lib/server/content/data/text-rows';
import type { ChangedElsewhere } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type At, findLocked } from './locked-text';
import { addNextVersion } from './next-version';
import { contentOf, isSameContent, typedText } from './text-content';

type Answer =
  | Accepted<{ id: string }>
  | Refused<NotAllowed | ChangedElsewhere | { code: 'text_unknown' } | { code: 'text_unchanged' }>;

/** As a new version, which nobody sees until it is published. Whoever lost a race gets both texts. */
export async function saveText(typed: z.output<typeof saveTextSchema>, at: At): Promise<Answer> {
  return asManager(at, async (tx): Promise<Answer> => {
    const text = await findLocked(tx, typed.id);
    if (text?.kind !== typed.kind) return refused({ code: 'text_unknown' });
    const { id, kind, newest, version } = text;
    if (version !== typed.version)
      return refused({ code: 'changed_elsewhere', version, stored: typedText(kind, newest) });
    const content = contentOf(typed);
    if (isSameContent(content, newest)) return refused({ code: 'text_unchanged' });
    await addNextVersion(tx, text, content, newest.number, at);
    await raiseTextVersion(tx, id);
    return accepted({ id });
  });
}
