import 'server-only';
import { type AccountActor, hasPowerOverOthers } from '@/lib/access/actor';
import { type HandlingRole, handlingReason, handlingRole, maySeeCase } from '@/lib/access/handling';
import { isOwnMatter, type NotAllowed, type Worker } from '@/lib/access/own-matters';
import { type ApplicationReason, type EndedApplicationState, isOpen } from '@/lib/application/application-states';
import { queuePaths } from '@/lib/application/decision-forms';
import { type Account, findAccount } from '@/lib/server/access/data/accounts';
import { lockWorker } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Reason, type Refused, refused } from '@/lib/shared/results';
import type { Application } from './data/applications';
import { lockCase } from './data/cases';
import type { Decision } from './data/decisions';

export type CaseReason =
  | { code: 'application_unknown' }
  | { code: 'own_application' }
  | NotAllowed
  | { code: 'with_somebody_else'; who: string };

/** Why this person may not decide, ask or note on this case now, with who has it; null when they may. */
export function caseRefusal(application: Application, worker: Worker): CaseReason | null {
  if (!hasPowerOverOthers(worker.roles))
    return { code: isOwnMatter(worker.own, application) ? 'own_application' : 'not_allowed' };
  const reason = handlingReason(caseOf(application), worker);
  switch (reason?.code) {
    case undefined:
      return null;
    case 'unknown':
      return { code: 'application_unknown' };
    case 'own_case':
      return { code: 'own_application' };
    case 'with_somebody_else':
      return { code: 'with_somebody_else', who: application.assignedTo?.name ?? '' };
  }
}

export type LockedCase = { application: Application; worker: Worker };

function lockUnless<R extends Reason<string>>(refusalOf: (application: Application, worker: Worker) => R | null) {
  return async (
    tx: Transaction,
    applicationId: string,
    actor: AccountActor,
  ): Promise<Accepted<LockedCase> | Refused<R | CaseReason>> => {
    const worker = await lockWorker(tx, actor);
    const application = await lockCase(tx, applicationId);
    if (!application) return refused({ code: 'application_unknown' });
    const refusal = refusalOf(application, worker);
    return refusal ? refused(refusal) : accepted({ application, worker });
  };
}

export const lockForWorker = lockUnless(caseRefusal);
export const lockForDecision = lockUnless(decisionBlocker);

export type AlreadyDecided = {
  code: 'already_decided';
  outcome: 'approved' | 'rejected';
  decidedBy: string;
  decidedAt: Date;
};

export function alreadyDecided({ outcome, decidedBy, decidedAt }: Decision): AlreadyDecided {
  return { code: 'already_decided', outcome, decidedBy: decidedBy.name, decidedAt };
}

/** What isn't somebody's to know stays unknown, decided or not; what is decided goes before who has it. */
function decisionBlocker(application: Application, worker: Worker): CaseReason | AlreadyDecided | null {
  const refusal = caseRefusal(application, worker);
  if (refusal?.code === 'application_unknown' || refusal?.code === 'not_allowed') return refusal;
  if (application.decision) return alreadyDecided(application.decision);
  return isOpen(application.state) ? refusal : null;
}

export function mayRead(
  application: Application,
  { accountId }: Pick<Worker, 'accountId'>,
  role: HandlingRole,
): boolean {
  return maySeeCase(caseOf(application), { accountId, roles: [role] });
}

function caseOf({ accountId, assignedTo }: Application) {
  return { accountId, assignedToId: assignedTo?.id ?? null };
}

export type AssignReason = CaseReason | Extract<ApplicationReason, { code: 'not_open' }>;

export function closedCase(state: EndedApplicationState): Refused<AssignReason> {
  return refused({ code: 'not_open', state });
}

export function withSomebodyElse({ name }: { name: string }): Refused<AssignReason> {
  return refused({ code: 'with_somebody_else', who: name });
}

type Given = { applicationId: string; at: Date };

export async function notifyReceiver(tx: Transaction, worker: Account, { applicationId, at }: Given) {
  const params = { casePath: `${queueOf(worker)}/${applicationId}` };
  const key = `case_assigned:${applicationId}:${worker.id}:${at.toISOString()}`;
  await notify(tx, worker.id, { template: 'case_assigned', params, key, at });
}

export async function notifyFormerHolder(tx: Transaction, holderId: string, { applicationId, at }: Given) {
  const holder = await findAccount(tx, holderId);
  if (!holder) return;
  const key = `case_moved:${applicationId}:${holderId}:${at.toISOString()}`;
  await notify(tx, holderId, { template: 'case_moved', params: { queuePath: queueOf(holder) }, key, at });
}

function queueOf(worker: Account): string {
  return queuePaths[handlingRole(worker) === 'register_manager' ? 'beheer' : 'beoordelen'];
}
