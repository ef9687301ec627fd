import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { type courseSchema, courseValues } from '@/lib/courses/course-forms';
import { newestVersion } from '@/lib/courses/course-versions';
import { mayBeChosen } from '@/lib/portfolio/type-offer';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { isContactOf, shareProvider } from '@/lib/server/providers/data/contacts';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { isUuid } from '@/lib/shared/ids';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { sameValue } from '@/lib/shared/same-value';
import { createCourse, findOwnCourse } from './data/courses';
import type { OwnCourseReason } from './own-course';

type Answer =
  | Accepted<{ version: number }>
  | Refused<OwnCourseReason | ChangedElsewhere>
  | { ok: false; errors: FieldErrors };

const FIRST_VERSION = 1;

/** The id comes from its page, so that a page that is sent twice makes one course. */
export async function startCourse(
  { id, version: _none, providerId, ...contents }: z.output<typeof courseSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  if (!isUuid(id)) return refused({ code: 'course_unknown' });
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  if (contents.typeCode !== '' && !mayBeChosen(normSets, contents.typeCode))
    return { ok: false, errors: { type: { code: 'unknown_choice' } } };
  return inTransaction(async (tx): Promise<Answer> => {
    const isTheirs = (await isContactOf(actor.accountId, providerId, tx)) && (await shareProvider(tx, providerId));
    if (!isTheirs) return refused({ code: 'course_unknown' });
    if (await createCourse(tx, { id, providerId, contents, createdAt: now }))
      return accepted({ version: FIRST_VERSION });
    const own = await findOwnCourse(actor.accountId, id, tx);
    if (!own) return refused({ code: 'course_unknown' });
    const { version, contents: kept } = newestVersion(own);
    const stored = courseValues(kept);
    return sameValue(stored, courseValues(contents))
      ? accepted({ version })
      : refused({ code: 'changed_elsewhere', version, stored });
  });
}
