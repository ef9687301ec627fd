import 'server-only';
import type { z } from 'zod';
import type { restoreVersionSchema } from '@/lib/content/text-forms';
import { findVersion } from '@/lib/server/content/data/text-rows';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { sameValue } from '@/lib/shared/same-value';
import { listAttachments, type TextAttachment } from './data/text-attachments';
import { type At, type LockedText, withText } from './locked-text';
import { addNextVersion } from './next-version';
import { isSameContent } from './text-content';

export type RestoreVersionReason = { code: 'version_unknown' } | { code: 'text_unchanged' };

type Answer = Accepted<{ id: string }> | Refused<RestoreVersionReason>;

/** What an earlier version says, with its attachments, as a new one: a draft, as any other that is saved. */
export async function restoreVersion({ number, ...asked }: z.output<typeof restoreVersionSchema>, at: At) {
  return withText(asked, at, async (tx, text): Promise<Answer> => {
    const { id, newest } = text;
    const earlier = await findVersion(id, number, tx);
    if (!earlier) return refused({ code: 'version_unknown' });
    if (isSameContent(earlier, newest) && (await hasSameAttachments(tx, text, number)))
      return refused({ code: 'text_unchanged' });
    await addNextVersion(tx, text, earlier, number, at);
    return accepted({ id });
  });
}

async function hasSameAttachments(tx: Transaction, { id: textId, newest }: LockedText, number: number) {
  const [earlier, now] = [
    await listAttachments({ textId, number }, tx),
    await listAttachments({ textId, number: newest.number }, tx),
  ];
  return sameValue(keysOf(earlier), keysOf(now));
}

const keysOf = (attachments: TextAttachment[]) => attachments.map(({ storageKey }) => storageKey);
