import 'server-only';
import type { DocumentCode } from '@/lib/content/documents';
import { type RequirementAssessment, type RequirementCode, unmetRequirements } from '@/lib/eligibility/requirements';
import { type Gap, type LapseChanges, lapseChanges } from '@/lib/registration/lapses';
import { isWatched } from '@/lib/registration/watched-requirements';
import {
  assess,
  loadRequirementContext,
  type RequirementContext,
  standardOf,
} from '@/lib/server/eligibility/assessments';
import { by, bySystem, recordEach } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { beginLapses } from './begin-lapses';
import type { Registration } from './data/registrations';
import { findRunningLapsesOfAll, type Lapse, setLapseRequirements } from './data/requirement-lapses';
import { narrowDocumentMails } from './document-mails';
import { endLapsesAndTasks } from './lapse-end';

type Watched = Pick<Registration, 'state' | 'isComplete' | 'appointments' | 'acceptances'>;

export function unmetOf(
  registration: Watched,
  requirementContext: RequirementContext,
  on: CalendarDate,
): RequirementCode[] {
  return isWatched(registration) ? unmetRequirements(registration, standardOf(requirementContext), on) : [];
}

/** None of whoever isn't watched. */
export function watchedAssessments(
  registration: Watched,
  requirementContext: RequirementContext,
  on: CalendarDate,
): RequirementAssessment[] {
  return isWatched(registration) ? assess(registration, requirementContext, on) : [];
}

type Reviewed = Moment & { mendedBy?: string | null };

/** The status doesn't change. Again on the same facts it does nothing. `mendedBy`: the person who put it right. */
export async function reviewRequirements(
  tx: Transaction,
  registration: Registration,
  at: Reviewed,
  known?: RequirementContext,
) {
  await reviewRequirementsOfAll(tx, [registration], at, known);
}

export async function reviewRequirementsOfAll(
  tx: Transaction,
  registrations: readonly Registration[],
  { now, today, mendedBy = null }: Reviewed,
  known?: RequirementContext,
) {
  const requirementContext = known ?? (await loadRequirementContext(today, tx));
  const { documents } = requirementContext;
  const runningOf = await findRunningLapsesOfAll(
    registrations.map(({ id }) => id),
    tx,
  );
  const reviewed = registrations.map((registration) => {
    const running = runningOf.get(registration.id) ?? [];
    const assessments = watchedAssessments(registration, requirementContext, today);
    return { registration, running, changes: lapseChanges(running, assessments, documents) };
  });
  for (const { changes } of reviewed)
    for (const { id, requirements } of changes.left) await setLapseRequirements(tx, id, requirements);
  const over = reviewed.flatMap(({ registration, running, changes }) =>
    running
      .filter(({ id }) => changes.ended.some((ended) => ended.id === id))
      .map((lapse) => ({ registration, registrationId: registration.id, lapse })),
  );
  const ended = await endLapsesAndTasks(tx, over, { now, today });
  const isAsked = ({ documentId }: Gap) =>
    documentId === null || Object.values(documents).some((document) => document?.id === documentId);
  // Whoever left the register meets no more requirements than before: they are only no longer watched. And a version
  // that another one replaced was never ticked.
  const mended = ended.filter(({ registration, lapse }) => isWatched(registration) && isAsked(lapse));
  const mender = mendedBy === null ? bySystem(now) : by({ accountId: mendedBy }, 'registrant', now);
  await recordEach(
    tx,
    'requirement_mended',
    mended.map(({ registrationId }) => registrationId),
    mender,
  );
  await narrowDocumentMails(tx, documentsThatGoOn(reviewed));
  const begun = reviewed.map(({ registration, changes }) => ({ registration, gaps: changes.begun }));
  await beginLapses(tx, begun, requirementContext, { now, today });
}

type Review = { registration: Registration; running: readonly Lapse[]; changes: LapseChanges };

/** By account, of those of whom one is asked no more. */
function documentsThatGoOn(reviewed: readonly Review[]): Map<string, DocumentCode[]> {
  const narrowed = reviewed.flatMap(({ registration: { accountId }, running, changes: { ended } }) => {
    if (accountId === null || ended.every(({ documentId }) => documentId === null)) return [];
    const goOn = running.filter(({ id }) => !ended.some((one) => one.id === id));
    return [[accountId, goOn.flatMap(({ document }) => document ?? [])] as const];
  });
  return new Map(narrowed);
}
