import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { OwnMatters } from '@/lib/access/own-matters';
import type { NormSet } from '@/lib/content/normset';
import { normSetOn } from '@/lib/content/normset-index';
import { type AssessmentOutcome, assessmentOutcome } from '@/lib/courses/assessment-outcome';
import { type AssessingReason, assessingRefusals } from '@/lib/courses/who-may-assess';
import type { Account } from '@/lib/server/access/data/accounts';
import { findOwnMatters } from '@/lib/server/access/data/own-matters';
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
import { findAssessing } from './data/assessors';
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
  const { accountId } = by.actor;
  const [request, own, workers] = await Promise.all([findRequest(id), findOwnMatters(accountId), listWorkers()]);
  if (!request) return null;
  const [file, candidates, { rows, ...historySteps }, nextId] = await Promise.all([
    fileOf(request, by, { own }),
    Promise.all(workers.map((worker) => candidateFor(request, worker))),
    listEvents([{ type: 'accreditation', id: request.id }], historyPlace),
    findNextRequest({ accountId, sees: 'all' }, request.id),
  ]);
  const [first, second] = request.assessments;
  return {
    ...file,
    outcome: assessmentOutcome(request.assessments.map(({ answer }) => answer)),
    areAnswersShown: Boolean(first?.answer && second?.answer),
    ...{ candidates, history: rows.toReversed(), historySteps, nextId },
  };
}

/** Null when it wasn't given to them. */
export async function openAssessedAccreditation(id: string, by: By): Promise<AssessedAccreditation | null> {
  const { accountId } = by.actor;
  const [request, matters] = await Promise.all([findRequest(id, { assessorId: accountId }), findOwnMatters(accountId)]);
  const own = request?.assessments.find(({ assessor }) => assessor.id === accountId);
  if (!request || !own) return null;
  const haveAllAnswered = request.assessments.every(({ answer }) => answer !== null);
  const others = haveAllAnswered ? request.assessments.filter((one) => one.id !== own.id) : [];
  return { ...(await fileOf(request, by, { own: matters, notesOf: accountId })), own, others };
}

async function fileOf(
  request: SubmittedRequest,
  { actor, today }: By,
  { own, notesOf }: { own: OwnMatters; notesOf?: string },
): Promise<AccreditationFile> {
  const [isOwn, published, documents, questions, like, notes] = await Promise.all([
    isOwnRequest(request, { name: actor.name, own }),
    listNormsets(),
    listDocuments(request.versionId),
    listProviderQuestions(request.id),
    listLikeDecisions(request),
    listNotes({ requestId: request.id }, notesOf),
  ]);
  const normSet = normSetOn(
    published.map((one) => one.normSet),
    today,
  );
  return { request, documents, questions, normSet, like, notes: isOwn ? [] : notes, isOwn };
}

/** Whoever assesses courses, with why they can't assess this one. */
async function candidateFor(request: SubmittedRequest, worker: Account): Promise<Candidate> {
  const own = await findOwnMatters(worker.id);
  const { assessor, course } = await findAssessing({ name: worker.name, own }, request);
  return { ...worker, refusals: assessingRefusals(assessor, course) };
}
