import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { newestVersion } from '@/lib/courses/course-versions';
import { type EvidenceReason, evidenceLimits } from '@/lib/portfolio/evidence';
import { evidenceName } from '@/lib/portfolio/evidence-name';
import { fitsBeside } from '@/lib/portfolio/refused-files';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { UploadedFile } from '@/lib/server/portfolio/evidence/files-of-form';
import { keepFile } from '@/lib/server/portfolio/evidence/keep-evidence';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { unnamedDocument } from '@/lib/text/nl/courses/courses';
import { countDocuments, createDocument } from './data/course-documents';
import { findOwnCourse } from './data/courses';
import { lockNewestVersion } from './own-course';

type Kept = Accepted | Refused<EvidenceReason>;

/** Of the newest version. Whether it fits is checked before its bytes are taken in, and again after. */
export async function addCourseDocument(
  { id, name: given, content }: UploadedFile & { id: string },
  { actor, now, today }: Context<AccountActor>,
): Promise<Kept> {
  const course = await findOwnCourse(actor.accountId, id);
  if (!course) return refused({ code: 'course_unknown' });
  const { id: courseVersionId, request } = newestVersion(course);
  if (!isEditableAccreditation(request.state)) return refused({ code: 'course_locked' });
  const limits = evidenceLimits(await readSettings(today));
  const of = { courseVersionId, providerId: course.provider.id };
  const room = fitsBeside(await countDocuments(of), 0, limits);
  if (!room.ok) return room;
  return keepFile(content, limits, (file) =>
    inTransaction(async (tx): Promise<Kept> => {
      const held = await lockNewestVersion(tx, actor, id);
      if (!held.ok) return held;
      const { newest } = held;
      const isSame = newest.id === courseVersionId && isEditableAccreditation(newest.request.state);
      if (!isSame) return refused({ code: 'course_locked' });
      const fits = fitsBeside(await countDocuments(of, tx), file.size, limits);
      if (!fits.ok) return fits;
      const name = evidenceName(given, file.kind, unnamedDocument);
      const documentId = await createDocument(tx, { ...file, courseVersionId, name, uploadedAt: now });
      await record(tx, 'course_document_added', id, by(actor, 'provider', now), { documentId });
      return accepted({});
    }),
  );
}
