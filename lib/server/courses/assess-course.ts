import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { typesToChoose } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import type { assessSchema } from '@/lib/courses/accreditation-forms';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { writeAssessment } from './data/assessments';
import { lockForAssessor } from './locked-request';

export type AssessCourseReason =
  | { code: 'request_unknown' | 'own_request' | 'not_waiting' | 'answered_already' }
  | { code: 'not_allowed' };
type Answer = Accepted | Refused<AssessCourseReason> | { ok: false; errors: FieldErrors };

/** Once, and apart from the others. */
export async function assessCourse(
  { id, assessment, explanation }: z.output<typeof assessSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForAssessor(tx, id, actor);
    if (!held.ok) return held;
    const { request, isOwn, own } = held;
    if (isOwn) return refused({ code: 'own_request' });
    if (request.state !== 'in_review') return refused({ code: 'not_waiting' });
    const types = typesToChoose(normSetOn(normSets, today));
    if (assessment.judgement === 'accredit' && !types.some(({ code }) => code === assessment.typeCode))
      return { ok: false, errors: { type: { code: 'unknown_choice' } } };
    if (!(await writeAssessment(tx, own.id, { answer: assessment, explanation, at: now })))
      return refused({ code: 'answered_already' });
    await record(tx, 'course_assessed', id, by(actor, 'assessor', now));
    return accepted({});
  });
}
