import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type particularsSchema, particularsValues } from '@/lib/courses/course-forms';
import { accreditedVersion } from '@/lib/courses/course-versions';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { ChangedElsewhere } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { saveParticulars } from './data/courses';
import { lockNewestVersion, type OwnCourseReason } from './own-course';

type Answer = Accepted | Refused<OwnCourseReason | ChangedElsewhere | { code: 'not_accredited' }>;

/** Of the accredited version, without another assessment. */
export async function changeCourseParticulars(
  { id, version, ...changed }: z.output<typeof particularsSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockNewestVersion(tx, actor, id);
    if (!held.ok) return held;
    const accredited = accreditedVersion(held.course);
    if (!accredited) return refused({ code: 'not_accredited' });
    if (!(await saveParticulars(tx, { id: accredited.id, version }, changed, now))) {
      const stored = particularsValues(accredited.contents);
      return refused({ code: 'changed_elsewhere', version: accredited.version, stored });
    }
    await record(tx, 'course_changed', id, by(actor, 'provider', now), { versionId: accredited.id });
    return accepted({});
  });
}
