import 'server-only';
import type { z } from 'zod';
import type { removeAttachmentSchema } from '@/lib/content/text-forms';
import { by, record } from '@/lib/server/platform/audit';
import { removeUnlessUsed } from '@/lib/server/portfolio/evidence/keep-evidence';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { listAttachments, takeOffAttachment } from './data/text-attachments';
import { type At, withText } from './locked-text';
import { draftOf } from './next-version';

type Removed = Accepted<{ id: string; storageKey: string }> | Refused<{ code: 'attachment_unknown' }>;

/** From the newest version, as a draft. The stored file goes too, unless another version has it. */
export async function removeTextAttachment(
  { attachmentId, ...asked }: z.output<typeof removeAttachmentSchema>,
  at: At,
) {
  const removed = await withText(asked, at, async (tx, text): Promise<Removed> => {
    const { id, kind, newest } = text;
    const attachments = await listAttachments({ textId: id, number: newest.number }, tx);
    const attachment = attachments.find((one) => one.id === attachmentId);
    if (!attachment) return refused({ code: 'attachment_unknown' });
    const { storageKey } = attachment;
    await takeOffAttachment(tx, { textId: id, number: await draftOf(tx, text, at) }, storageKey);
    const details = { text: id, kind, attachment: attachmentId };
    await record(tx, 'text_attachment_removed', REGISTER_SUBJECT, by(at.actor, 'register_manager', at.now), details);
    return accepted({ id, storageKey });
  });
  if (removed.ok) await removeUnlessUsed(removed.storageKey);
  return removed;
}
