import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { AssignedKind, AssignedQuery } from '@/lib/casework/assigned-queue';
import { loadQueuedCases } from '@/lib/server/application/data/cases';
import { type ShownCase, showCases } from '@/lib/server/application/shown-cases';
import { getSettings } from '@/lib/server/content/data/settings';
import { listOwnAssessments, type OwnAssessment } from '@/lib/server/courses/data/assessments';
import type { Context } from '@/lib/server/platform/action';
import { loadQueuedActivities, type QueuedActivity } from '@/lib/server/review/data/review-queue';
import type { Paged } from '@/lib/shared/list-place';
import { QUEUE_PAGE_SIZE } from '@/lib/shared/work-queue';
import { type Assigned, listAssigned } from './data/assigned';

export type AssignedCase =
  | { kind: 'application'; id: string; row: ShownCase }
  | { kind: 'activity'; id: string; row: QueuedActivity }
  | { kind: 'course'; id: string; row: OwnAssessment };

/** What waits for an assessor, or for an answer to them: of every kind together, each read as its own queue does. */
export async function openAssigned(
  query: AssignedQuery & { state: 'open' | 'answer' },
  context: Context<AccountActor>,
): Promise<Paged<AssignedCase> & { total: number }> {
  const { actor, today } = context;
  const { accountId } = actor;
  const { numberPrefix } = await getSettings(today);
  const { rows, byAddress, ...page } = await listAssigned(query, { accountId, today, numberPrefix }, QUEUE_PAGE_SIZE);
  const cases = await showCases(await loadQueuedCases(idsOf(rows, 'application'), byAddress), context, 'assessor');
  const activities = await loadQueuedActivities(idsOf(rows, 'activity'));
  const courses = await listOwnAssessments(accountId, idsOf(rows, 'course'));
  const found = new Map<string, AssignedCase>([
    ...cases.map((row) => [row.id, { kind: 'application', id: row.id, row }] as const),
    ...activities.map((row) => [row.id, { kind: 'activity', id: row.id, row }] as const),
    ...courses.map((row) => [row.requestId, { kind: 'course', id: row.requestId, row }] as const),
  ]);
  return { ...page, rows: rows.flatMap(({ id }) => found.get(id) ?? []) };
}

function idsOf(rows: Assigned[], kind: AssignedKind): string[] {
  return rows.flatMap((row) => (row.kind === kind ? [row.id] : []));
}
