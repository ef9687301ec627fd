import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isOpenAccreditation } from '@/lib/courses/accreditation-states';
import type { startVersionSchema } from '@/lib/courses/course-forms';
import { accreditedVersion } from '@/lib/courses/course-versions';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { copyDocuments } from './data/course-documents';
import { type CourseVersion, createVersion } from './data/courses';
import { lockNewestVersion, type OwnCourseReason } from './own-course';

export type StartVersionReason = OwnCourseReason | { code: 'has_open_request' | 'not_renewable' };

/** Starts from what there is, its documents included. With an accreditation it is a renewal of that one, as it was. */
export async function startCourseVersion(
  { id, accreditationId }: z.output<typeof startVersionSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<StartVersionReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<StartVersionReason>> => {
    const held = await lockNewestVersion(tx, actor, id);
    if (!held.ok) return held;
    const { course, newest } = held;
    // A second click finds the version that the first one began.
    if (newest.position > 1 && newest.request.state === 'draft') return accepted({});
    if (isOpenAccreditation(newest.request.state)) return refused({ code: 'has_open_request' });
    const renewed = accreditationId === '' ? null : accreditedVersion(course);
    if (accreditationId !== '' && (renewed?.request.id !== accreditationId || isEnded(renewed)))
      return refused({ code: 'not_renewable' });
    const { id: fromId, contents } = renewed ?? newest;
    const renewsId = renewed?.request.id ?? null;
    const versionId = await createVersion(tx, id, {
      ...{ position: newest.position + 1, contents, renewsId },
      createdAt: now,
    });
    await copyDocuments(tx, fromId, versionId);
    const details = { versionId, renews: renewsId ?? undefined };
    await record(tx, 'course_version_started', id, by(actor, 'provider', now), details);
    return accepted({});
  });
}

function isEnded({ request }: CourseVersion): boolean {
  return request.accreditation?.endedOn !== null;
}
