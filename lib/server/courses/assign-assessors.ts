import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { informationDueOn } from '@/lib/application/information-term';
import type { assignAssessorSchema, assignAssessorsSchema } from '@/lib/courses/accreditation-forms';
import { accreditationPath } from '@/lib/courses/accreditation-forms';
import {
  type AccreditationReason,
  accreditationTransition,
  NO_ACCREDITATION_FACTS,
} from '@/lib/courses/accreditation-states';
import { assessmentOutcome } from '@/lib/courses/assessment-outcome';
import { assessingRefusals } from '@/lib/courses/who-may-assess';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
import { listWorkers } from '@/lib/server/access/data/workers';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { moveRequest, type SubmittedRequest } from './data/accreditations';
import { createAssessment, removeAssessment } from './data/assessments';
import { findAssessing } from './data/assessors';
import { lockForManager, type RequestReason } from './locked-request';

export type AssignAssessorReason =
  | RequestReason
  | AccreditationReason
  | { code: 'changed_meanwhile' | 'no_place' | 'answered_already' };
type Answer = Accepted | Refused<AssignAssessorReason> | { ok: false; errors: FieldErrors };

/** The first two, with whom the review begins. */
export async function assignAssessors(
  { id, version, first, second }: z.output<typeof assignAssessorsSchema>,
  context: Context<AccountActor>,
): Promise<Answer> {
  const { actor, now, today } = context;
  const dueOn = informationDueOn(today, (await getSettings(today)).accreditationWeeks);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForManager(tx, id, actor, { others: [first, second] });
    if (!held.ok) return held;
    const { request, isOwn } = held;
    const moved = accreditationTransition(request.state, 'start_review', { ...NO_ACCREDITATION_FACTS, isOwn });
    if (!moved.ok) return moved;
    const errors: FieldErrors = {};
    if (!(await mayAssess(tx, first, request))) errors.first = { code: 'unknown_choice' };
    if (!(await mayAssess(tx, second, request))) errors.second = { code: 'unknown_choice' };
    if (errors.first || errors.second) return { ok: false, errors };
    if (!(await moveRequest(tx, { id, version, from: request.state }, { to: moved.state })))
      return refused({ code: 'changed_meanwhile' });
    const asked = { requestId: id, assignedAt: now, dueOn };
    await ask(tx, { ...asked, position: 1, assessorId: first });
    await ask(tx, { ...asked, position: 2, assessorId: second });
    await record(tx, 'assessors_assigned', id, by(actor, 'register_manager', now), { assessors: [first, second] });
    return accepted({});
  });
}

/** In the place of one who hasn't answered or isn't there any more, or as the third where two differ. */
export async function assignAssessor(
  { id, assessmentId, assessor }: z.output<typeof assignAssessorSchema>,
  context: Context<AccountActor>,
): Promise<Answer> {
  const { actor, now, today } = context;
  const dueOn = informationDueOn(today, (await getSettings(today)).accreditationWeeks);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForManager(tx, id, actor, { others: [assessor] });
    if (!held.ok) return held;
    const { request, isOwn } = held;
    if (request.state !== 'in_review') return refused({ code: 'wrong_state', state: request.state });
    if (isOwn) return refused({ code: 'own_request' });
    // A second click finds that it is done.
    if (request.assessments.some((one) => one.assessor.id === assessor && one.answer === null)) return accepted({});
    const replaced = request.assessments.find((one) => one.id === assessmentId);
    const position = replaced?.position ?? placeLeft(request);
    if (position === null) return refused({ code: 'no_place' });
    if (!(await mayAssess(tx, assessor, request)))
      return { ok: false, errors: { assessor: { code: 'unknown_choice' } } };
    if (replaced && !(await removeAssessment(tx, replaced.id))) return refused({ code: 'answered_already' });
    await ask(tx, { requestId: id, position, assessorId: assessor, assignedAt: now, dueOn });
    const details = { assessors: [assessor], from: replaced?.assessor.id };
    await record(tx, 'assessors_assigned', id, by(actor, 'register_manager', now), details);
    return accepted({});
  });
}

const THIRD = 3;

function placeLeft({ assessments }: SubmittedRequest): number | null {
  const free = [1, 2].find((place) => assessments.every(({ position }) => position !== place));
  if (free !== undefined) return free;
  const outcome = assessmentOutcome(assessments.map(({ answer }) => answer));
  return outcome.kind === 'third_needed' && assessments.length < THIRD ? THIRD : null;
}

async function mayAssess(tx: Transaction, id: string, request: SubmittedRequest): Promise<boolean> {
  const worker = (await listWorkers(tx)).find((one) => one.id === id);
  if (!worker) return false;
  const own = await findOwnMatters(worker.id, tx);
  const { assessor, course } = await findAssessing({ name: worker.name, own }, request, tx);
  return assessingRefusals(assessor, course).length === 0;
}

type Asked = { requestId: string; position: number; assessorId: string; assignedAt: Date; dueOn: CalendarDate };

async function ask(tx: Transaction, asked: Asked) {
  const { requestId, assessorId, assignedAt, dueOn } = asked;
  await createAssessment(tx, asked);
  await notify(tx, assessorId, {
    template: 'course_to_assess',
    params: { path: accreditationPath('beoordelen', requestId), dueOn },
    key: `course_to_assess:${requestId}:${assessorId}:${assignedAt.toISOString()}`,
    at: assignedAt,
  });
}
