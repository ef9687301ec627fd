import 'server-only';
import type { Readable } from 'node:stream';
import { type AccountActor, ownRole } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type CourseDocument, findAnyDocument, findOwnDocument, findVisibleDocument } from './data/course-documents';

type Opened = { evidence: CourseDocument & { isOwn: boolean }; content: Readable };
type OpenReason = { code: 'evidence_unknown' | 'file_lost' };

/** Opening by others than its provider is recorded, and so is asking for one that isn't theirs to see. */
export async function openCourseDocument(
  documentId: string,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted<Opened> | Refused<OpenReason>> {
  const document = await findVisibleDocument(documentId, actor);
  const isOwn = document !== null && (await findOwnDocument(actor.accountId, documentId)) !== null;
  const courseId = document?.courseId ?? (await findAnyDocument(documentId))?.courseId;
  if (courseId && !isOwn) {
    const event = document ? 'course_document_opened' : 'course_document_refused';
    const asked = by(actor, ownRole(actor.roles), now);
    await inTransaction((tx) => record(tx, event, courseId, asked, { documentId }));
  }
  if (!document) return refused({ code: 'evidence_unknown' });
  const content = await storage().open(document.storageKey);
  if (content) return accepted({ evidence: { ...document, isOwn }, content });
  log.error({ documentId }, 'the file of a document is gone');
  return refused({ code: 'file_lost' });
}
