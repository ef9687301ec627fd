import 'server-only';
import { hasPowerOverOthers } from '@/lib/access/actor';
import { type HandlingRole, handlingReason, maySeeCase } from '@/lib/access/handling';
import { isOwnMatter, type NotAllowed, type Worker } from '@/lib/access/own-matters';
import { type ApplicationReason, type EndedApplicationState, isOpen } from '@/lib/application/application-states';
import { type Refused, refused } from '@/lib/shared/results';
import type { Application } from './data/applications';
import type { Decision } from './data/decisions';

/** Why somebody may not work on a case now, as they are told. */
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

export type AlreadyDecided = {
  code: 'already_decided';
  outcome: 'approved' | 'rejected';
  decidedBy: string;
  decidedAt: Date;
};

export function alreadyDecided({ outcome, decidedBy, decidedAt }: Decision): AlreadyDecided {
  return { code: 'already_decided', outcome, decidedBy: decidedBy.name, decidedAt };
}

/**
 * Why nothing can be decided or asked. A case that isn't somebody's to know stays unknown, also once it is decided; what
 * is decided goes before who has it.
 */
export function decisionBlocker(application: Application, worker: Worker): CaseReason | AlreadyDecided | null {
  const refusal = caseRefusal(application, worker);
  if (refusal?.code === 'application_unknown' || refusal?.code === 'not_allowed') return refusal;
  if (application.decision) return alreadyDecided(application.decision);
  return isOpen(application.state) ? refusal : null;
}

/** Whether somebody may read a case in this role: an assessor only what was assigned to them. */
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

/** Why a case isn't taken, given or let go of. */
export type AssignReason = CaseReason | Extract<ApplicationReason, { code: 'not_open' }>;

export function closedCase(state: EndedApplicationState): Refused<AssignReason> {
  return refused({ code: 'not_open', state });
}

/** It changed hands since the page was made: whoever comes second is told who has it. */
export function withSomebodyElse({ name }: { name: string }): Refused<AssignReason> {
  return refused({ code: 'with_somebody_else', who: name });
}
