import 'server-only';
import { type RequirementAssessment, type RequirementCode, unmetRequirements } from '@/lib/eligibility/requirements';
import { type Gap, lapseChanges } from '@/lib/registration/lapses';
import { isWatched } from '@/lib/registration/watched-requirements';
import {
  assess,
  loadRequirementContext,
  type RequirementContext,
  standardOf,
} from '@/lib/server/eligibility/assessments';
import { by, bySystem, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { beginLapses } from './begin-lapses';
import type { Registration } from './data/registrations';
import { findRunningLapses, setLapseRequirements } from './data/requirement-lapses';
import { narrowDocumentMails } from './document-mails';
import { endLapseAndTasks } from './lapse-end';

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

/** The status doesn't change. Again on the same facts it does nothing. `mendedBy`: the person who put it right. */
export async function reviewRequirements(
  tx: Transaction,
  registration: Registration,
  { now, today, mendedBy = null }: Moment & { mendedBy?: string | null },
  known?: RequirementContext,
) {
  const requirementContext = known ?? (await loadRequirementContext(today, tx));
  const { documents } = requirementContext;
  const running = await findRunningLapses(registration.id, tx);
  const changes = lapseChanges(running, watchedAssessments(registration, requirementContext, today), documents);
  for (const { id, requirements } of changes.left) await setLapseRequirements(tx, id, requirements);
  const isAsked = ({ documentId }: Gap) =>
    documentId === null || Object.values(documents).some((document) => document?.id === documentId);
  for (const ended of changes.ended) {
    const lapse = running.find(({ id }) => id === ended.id);
    if (!lapse || !(await endLapseAndTasks(tx, registration.id, lapse, { now, today }))) continue;
    // Whoever left the register meets no more requirements than before: they are only no longer watched. And a version
    // that another one replaced was never ticked.
    if (isWatched(registration) && isAsked(lapse)) await recordMended(tx, registration, mendedBy, now);
  }
  if (registration.accountId !== null && changes.ended.some(({ documentId }) => documentId !== null)) {
    const goOn = running.filter(({ id }) => !changes.ended.some((ended) => ended.id === id));
    await narrowDocumentMails(tx, new Map([[registration.accountId, goOn.flatMap(({ document }) => document ?? [])]]));
  }
  await beginLapses(tx, registration, changes.begun, requirementContext, { now, today });
}

async function recordMended(tx: Transaction, { id }: Registration, mendedBy: string | null, now: Date) {
  const mended = mendedBy === null ? bySystem(now) : by({ accountId: mendedBy }, 'registrant', now);
  await record(tx, 'requirement_mended', id, mended);
}
