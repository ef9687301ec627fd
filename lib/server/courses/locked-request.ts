import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed, OwnMatters } from '@/lib/access/own-matters';
import { isOwnCourse } from '@/lib/courses/who-may-assess';
import { lockWorkers } from '@/lib/server/access/data/workers';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockRequest, type SubmittedRequest } from './data/accreditations';
import type { CourseAssessment } from './data/assessments';
import { findAssessing } from './data/assessors';

export type WithSomebodyElse = { code: 'with_somebody_else'; who: string };
export type RequestReason = { code: 'request_unknown' } | WithSomebodyElse | NotAllowed;

type Held = Accepted<{ request: SubmittedRequest; isOwn: boolean }>;

/** Before it the accounts of everybody whom the deed concerns; somebody else's only to take it over. */
export async function lockForManager(
  tx: Transaction,
  id: string,
  { accountId, name }: AccountActor,
  { others = [], mayBeOfAnother = false }: { others?: string[]; mayBeOfAnother?: boolean } = {},
): Promise<Held | Refused<RequestReason>> {
  const workers = await lockWorkers(tx, [accountId, ...others]);
  const manager = workers.find((worker) => worker.id === accountId);
  if (!manager?.roles.includes('register_manager')) return refused({ code: 'not_allowed' });
  const request = await lockRequest(tx, id);
  if (!request) return refused({ code: 'request_unknown' });
  const { assignedTo } = request;
  if (!mayBeOfAnother && assignedTo && assignedTo.id !== accountId)
    return refused({ code: 'with_somebody_else', who: assignedTo.name });
  return accepted({ request, isOwn: await isOwnRequest(request, { name, own: manager.own }, tx) });
}

/** Their own answer comes with it; a request that wasn't given to them isn't there. */
export async function lockForAssessor(
  tx: Transaction,
  id: string,
  { accountId, name }: AccountActor,
): Promise<(Held & { own: CourseAssessment }) | Refused<{ code: 'request_unknown' } | NotAllowed>> {
  const [worker] = await lockWorkers(tx, [accountId]);
  if (!worker || worker.roles.length === 0) return refused({ code: 'not_allowed' });
  const request = await lockRequest(tx, id, { assessorId: accountId });
  const own = request?.assessments.find(({ assessor }) => assessor.id === accountId);
  if (!request || !own) return refused({ code: 'request_unknown' });
  return accepted({ request, own, isOwn: await isOwnRequest(request, { name, own: worker.own }, tx) });
}

export async function isOwnRequest(
  request: SubmittedRequest,
  reader: { name: string; own: OwnMatters },
  tx?: Transaction,
): Promise<boolean> {
  const { assessor, course } = await findAssessing(reader, request, tx);
  return isOwnCourse(assessor, course);
}
