import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { isOwnMatter } from '@/lib/access/own-matters';
import type { RejectionReason } from '@/lib/application/decisions';
import { type DuplicateReason, isByPrivateData } from '@/lib/application/duplicates';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import type { Account } from '@/lib/server/access/data/accounts';
import { listAccountNames } from '@/lib/server/access/data/accounts';
import { findWorker, listWorkers } from '@/lib/server/access/data/workers';
import { assess, assessAsSubmitted, loadRequirementContext } from '@/lib/server/eligibility/assessments';
import type { Context } from '@/lib/server/platform/action';
import { by, listEvents, record, recordEach, type ShownEvent } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listNotes, type Note } from '@/lib/server/registration/data/notes';
import { findOwnRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import type { AuditSubject } from '@/lib/shared/audit-events';
import type { Place, Steps } from '@/lib/shared/list-place';
import { type CaseReason, caseRefusal, mayRead } from './case-handling';
import { type Application, findSubmittedApplication } from './data/applications';
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
  /** A page of it, oldest first, and where it goes on. */
  history: ShownEvent[];
  historySteps: Steps;
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
  historyPlace: Place = null,
): Promise<CaseFile | null> {
  const application = await findSubmittedApplication(applicationId);
  if (!application || !mayRead(application, actor, role)) return null;
  const subject = { type: 'application', id: application.id } as const;
  const worker = await findWorker(actor);
  const isOwnCase = isOwnMatter(worker.own, application);
  const isManager = role === 'register_manager';
  const { accountId } = application;
  const loginEmail = (await listAccountNames([accountId])).get(accountId)?.email ?? '';
  const found = isOwnCase ? NO_DUPLICATES : await findDuplicates({ ...application, loginEmail }, isManager);
  const read = by(actor, role, now);
  await inTransaction(async (tx) => {
    await record(tx, 'dossier_viewed', subject, read);
    await recordEach(tx, 'dossier_found', foundByPrivateData(found), read);
  });
  const { rows, ...historySteps } = await listEvents([subject], historyPlace);
  return {
    application,
    loginEmail,
    asSubmitted: await assessAsSubmitted(application),
    asOfToday: assess(application, await loadRequirementContext(today), today),
    isOwnCase,
    refusal: caseRefusal(application, worker),
    history: rows.toReversed(),
    historySteps,
    ownRegistration: await findOwnRegistration(application.accountId),
    ...found,
    earlier: (await listEarlierDecisions(application.accountId, application.id)).map(
      ({ applicationId: of, decision }) => {
        const { outcome, reasons, decidedAt, ...whole } = decision;
        return { applicationId: of, outcome, reasons, decidedAt, whole: isManager && !isOwnCase ? whole : null };
      },
    ),
    // Whoever applies reads no notes about themselves, a manager neither.
    notes: isOwnCase ? [] : await listNotes({ applicationId: application.id }),
    workers: isManager ? await listWorkers() : [],
    nextCaseId: await findNextCase(
      { accountId: actor.accountId, sees: isManager ? 'all' : 'assigned' },
      application.id,
    ),
  };
}

type Duplicates = Pick<CaseFile, 'duplicates' | 'isDoubtful'>;

const NONE = { registrations: [], applications: [] };
const NO_DUPLICATES: Duplicates = { duplicates: { ...NONE, count: 0 }, isDoubtful: false };

async function findDuplicates(sought: Application & { loginEmail: string }, isManager: boolean): Promise<Duplicates> {
  const registrations = await listRegistrationCandidates(sought);
  const applications = await listApplicationCandidates(sought);
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
