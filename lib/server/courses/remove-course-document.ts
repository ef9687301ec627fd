import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import type { removeDocumentSchema } from '@/lib/courses/course-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { removeUnlessUsed } from '@/lib/server/portfolio/evidence/keep-evidence';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { deleteDocument, findOwnDocument } from './data/course-documents';
import { lockNewestVersion, type OwnCourseReason } from './own-course';

export type RemoveDocumentReason = OwnCourseReason | { code: 'document_unknown' | 'course_locked' };
type Removed = Accepted<{ courseId: string; storageKey: string }> | Refused<RemoveDocumentReason>;

/** The stored file goes too, unless another version has it. */
export async function removeCourseDocument(
  { documentId }: z.output<typeof removeDocumentSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Removed> {
  const removed = await inTransaction(async (tx): Promise<Removed> => {
    const document = await findOwnDocument(actor.accountId, documentId, tx);
    if (!document) return refused({ code: 'document_unknown' });
    const { courseId, courseVersionId, storageKey } = document;
    const held = await lockNewestVersion(tx, actor, courseId);
    if (!held.ok) return held;
    const { newest } = held;
    if (newest.id !== courseVersionId || !isEditableAccreditation(newest.request.state))
      return refused({ code: 'course_locked' });
    if (!(await deleteDocument(tx, documentId))) return refused({ code: 'document_unknown' });
    await record(tx, 'course_document_removed', courseId, by(actor, 'provider', now), { documentId });
    return accepted({ courseId, storageKey });
  });
  if (removed.ok) await removeUnlessUsed(removed.storageKey);
  return removed;
}
