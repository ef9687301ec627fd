import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { isEditableAccreditation } from '@/lib/courses/accreditation-states';
import { type courseSchema, courseValues } from '@/lib/courses/course-forms';
import { mayBeChosen } from '@/lib/portfolio/type-offer';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { saveVersion } from './data/courses';
import { lockNewestVersion, type OwnCourseReason } from './own-course';

export type SaveCourseReason = OwnCourseReason | ChangedElsewhere | { code: 'course_locked' };
type Answer = Accepted<{ version: number }> | Refused<SaveCourseReason> | { ok: false; errors: FieldErrors };

export async function saveCourse(
  { id, version, providerId: _kept, ...contents }: z.output<typeof courseSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockNewestVersion(tx, actor, id);
    if (!held.ok) return held;
    const { newest } = held;
    if (!isEditableAccreditation(newest.request.state)) return refused({ code: 'course_locked' });
    const { typeCode } = contents;
    // A stored one stays, whatever the norm sets became.
    if (typeCode !== '' && typeCode !== newest.contents.typeCode && !mayBeChosen(normSets, typeCode))
      return { ok: false, errors: { type: { code: 'unknown_choice' } } };
    if (!(await saveVersion(tx, { id: newest.id, version }, contents, now)))
      return refused({ code: 'changed_elsewhere', version: newest.version, stored: courseValues(newest.contents) });
    return accepted({ version: version + 1 });
  });
}
