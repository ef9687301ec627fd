import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import { type AssessmentOutcome, assessmentOutcome } from '@/lib/courses/assessment-outcome';
import { type AssessingReason, assessingRefusals } from '@/lib/courses/who-may-assess';
import type { Account } from '@/lib/server/access/data/accounts';
import { listWorkers } from '@/lib/server/access/data/workers';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { listEvents, type ShownEvent } from '@/lib/server/platform/audit';
import { listNotes, type Note } from '@/lib/server/registration/data/notes';
import type { Place, Steps } from '@/lib/shared/list-place';
import { listProviderQuestions, type ProviderQuestion } from './data/accreditation-questions';
import { findNextRequest } from './data/accreditation-queue';
import { findRequest, type LikeDecision, listLikeDecisions, type SubmittedRequest } from './data/accreditations';
import type { CourseAssessment } from './data/assessments';
import { findAssessedCourse, findAssessor } from './data/assessors';
import { type CourseDocument, listDocuments } from './data/course-documents';
import { isOwnRequest } from './locked-request';

export type Candidate = Account & { refusals: AssessingReason[] };

type AccreditationFile = {
  request: SubmittedRequest;
  documents: CourseDocument[];
  questions: ProviderQuestion[];
  /** In force today. */
  normSet: NormSet | undefined;
  like: LikeDecision[];
  /** An assessor reads only their own: nobody reads what another thinks before they answered. */
  notes: Note[];
  isOwn: boolean;
};

export type ManagedAccreditation = AccreditationFile & {
  outcome: AssessmentOutcome;
  /** Once the first two have answered: until then nobody reads one beside the other. */
  areAnswersShown: boolean;
  candidates: Candidate[];
  history: ShownEvent[];
  historySteps: Steps;
  nextId: string | null;
};

export type AssessedAccreditation = AccreditationFile & {
  own: CourseAssessment;
  /** Once they have answered themselves, and everybody else who was asked has. */
  others: CourseAssessment[];
};

type By = Pick<Context<AccountActor>, 'actor' | 'today'>;

export async function openManagedAccreditation(
  id: string,
  by: By,
  historyPlace: Place = null,
): Promise<ManagedAccreditation | null> {
  const request = await findRequest(id);
  if (!request) return null;
  const { rows, ...historySteps } = await listEvents([{ type: 'accreditation', id: request.id }], historyPlace);
  const [first, second] = request.assessments;
  return {
    ...(await fileOf(request, by)),
    outcome: assessmentOutcome(request.assessments.map(({ answer }) => answer)),
    areAnswersShown: Boolean(first?.answer && second?.answer),
    candidates: await candidatesFor(request),
    history: rows.toReversed(),
    historySteps,
    nextId: await findNextRequest({ accountId: by.actor.accountId, sees: 'all' }, request.id),
  };
}

/** Null when it wasn't given to them. */
export async function openAssessedAccreditation(id: string, by: By): Promise<AssessedAccreditation | null> {
  const { accountId } = by.actor;
  const request = await findRequest(id, { assessorId: accountId });
  const own = request?.assessments.find(({ assessor }) => assessor.id === accountId);
  if (!request || !own) return null;
  const haveAllAnswered = request.assessments.every(({ answer }) => answer !== null);
  const others = haveAllAnswered ? request.assessments.filter((one) => one.id !== own.id) : [];
  return { ...(await fileOf(request, by, accountId)), own, others };
}

async function fileOf(request: SubmittedRequest, { actor, today }: By, notesOf?: string): Promise<AccreditationFile> {
  const isOwn = await isOwnRequest(undefined, request, actor);
  const normSets = (await listNormsets()).map(({ normSet }) => normSet);
  return {
    request,
    documents: await listDocuments(request.versionId),
    questions: await listProviderQuestions(request.id),
    normSet: normSetOn(normSets, today),
    like: await listLikeDecisions(request),
    notes: isOwn ? [] : await listNotes({ requestId: request.id }, notesOf),
    isOwn,
  };
}

/** Everybody who assesses courses, with why somebody can't assess this one. */
async function candidatesFor(request: SubmittedRequest): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const worker of await listWorkers()) {
    const assessor = await findAssessor(worker);
    const course = await findAssessedCourse(request, assessor.registrationIds);
    candidates.push({ ...worker, refusals: assessingRefusals(assessor, course) });
  }
  return candidates;
}
