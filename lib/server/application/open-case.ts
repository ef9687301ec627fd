import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { isOwnMatter } from '@/lib/access/own-matters';
import type { RejectionReason } from '@/lib/application/decisions';
import { type DuplicateReason, isByPrivateData } from '@/lib/application/duplicates';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import type { Account } from '@/lib/server/access/data/accounts';
import { findWorker, listWorkers } from '@/lib/server/access/data/workers';
import { assess, assessAsSubmitted, loadRequirementContext } from '@/lib/server/eligibility/assessments';
import type { Context } from '@/lib/server/platform/action';
import { by, record, recordEach } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listNotes, type Note } from '@/lib/server/registration/data/notes';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import type { AuditSubject } from '@/lib/shared/audit-events';
import { type CaseReason, caseRefusal, mayRead } from './case-handling';
import { type Application, findLoginEmail, findSubmittedApplication } from './data/applications';
import { findNextCase } from './data/cases';
import { type Decision, listEarlierDecisions } from './data/decisions';
import {
  type ApplicationCandidate,
  listApplicationCandidates,
  listRegistrationCandidates,
  type RegistrationCandidate,
} from './data/duplicates';

/** An earlier decision; an assessor reads neither who took it nor how the appointment was proved. */
export type EarlierDecisionShown = {
  applicationId: string;
  outcome: Decision['outcome'];
  reasons: RejectionReason[];
  decidedAt: Date;
  whole: Pick<Decision, 'decidedBy' | 'check' | 'explanation'> | null;
};

export type CaseFile = {
  application: Application;
  loginEmail: string;
  asSubmitted: RequirementAssessment[];
  asOfToday: RequirementAssessment[];
  isOwnCase: boolean;
  refusal: CaseReason | null;
  ownRegistration: Registration | null;
  /** Who may be the same person; an assessor, who sees nobody but those assigned to them, only how many. */
  duplicates: {
    registrations: RegistrationCandidate[];
    applications: ApplicationCandidate[];
    count: number;
  };
  isDoubtful: boolean;
  earlier: EarlierDecisionShown[];
  notes: Note[];
  workers: Account[];
  nextCaseId: string | null;
};

/** Null when it isn't theirs to see in that role. Recorded, as is whom it shows because of an address or a phone. */
export async function openCase(
  applicationId: string,
  { actor, now, today }: Context<AccountActor>,
  role: HandlingRole = 'register_manager',
): Promise<CaseFile | null> {
  const [application, loginEmail, worker] = await Promise.all([
    findSubmittedApplication(applicationId),
    findLoginEmail(applicationId),
    findWorker(actor),
  ]);
  if (!application || !mayRead(application, actor, role)) return null;
  const { id, accountId } = application;
  const isOwnCase = isOwnMatter(worker.own, application);
  const isManager = role === 'register_manager';
  const [found, asSubmitted, context, ownRegistration, earlier, notes, workers, nextCaseId] = await Promise.all([
    isOwnCase ? NO_DUPLICATES : findDuplicates({ ...application, loginEmail }, isManager),
    assessAsSubmitted(application),
    loadRequirementContext(today),
    findOwnRegistration(accountId),
    listEarlierDecisions(accountId, id),
    // Whoever applies reads no notes about themselves, a manager neither.
    isOwnCase ? [] : listNotes({ applicationId: id }),
    isManager ? listWorkers() : [],
    findNextCase({ accountId: actor.accountId, sees: isManager ? 'all' : 'assigned' }, id),
  ]);
  const read = by(actor, role, now);
  await inTransaction(async (tx) => {
    await record(tx, 'dossier_viewed', { type: 'application', id }, read);
    await recordEach(tx, 'dossier_found', foundByPrivateData(found), read);
  });
  return {
    ...{ application, loginEmail, asSubmitted, isOwnCase, ownRegistration, notes, workers, nextCaseId },
    ...found,
    asOfToday: assess(application, context, today),
    refusal: caseRefusal(application, worker),
    earlier: earlier.map(({ applicationId: of, decision }) => {
      const { outcome, reasons, decidedAt, ...whole } = decision;
      return { applicationId: of, outcome, reasons, decidedAt, whole: isManager && !isOwnCase ? whole : null };
    }),
  };
}

type Duplicates = Pick<CaseFile, 'duplicates' | 'isDoubtful'>;

const NONE = { registrations: [], applications: [] };
const NO_DUPLICATES: Duplicates = { duplicates: { ...NONE, count: 0 }, isDoubtful: false };

async function findDuplicates(sought: Application & { loginEmail: string }, isManager: boolean): Promise<Duplicates> {
  const [registrations, applications] = await Promise.all([
    listRegistrationCandidates(sought),
    listApplicationCandidates(sought),
  ]);
  const count = registrations.length + applications.length;
  const isDoubtful = [...registrations, ...applications].some(({ isStrong }) => isStrong);
  return { duplicates: { ...(isManager ? { registrations, applications } : NONE), count }, isDoubtful };
}

/** Of an application by the account: whose it is needn't be looked up for each. */
function foundByPrivateData({
  duplicates: { registrations, applications },
}: Duplicates): AuditSubject<'registration' | 'account'>[] {
  const known = <C extends { reasons: DuplicateReason[] }>(found: C[]) =>
    found.filter(({ reasons }) => isByPrivateData(reasons));
  return [
    ...known(registrations).map(({ id }) => ({ type: 'registration', id }) as const),
    ...known(applications).map(({ accountId }) => ({ type: 'account', id: accountId }) as const),
  ];
}
