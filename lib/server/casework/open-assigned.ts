import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { AssignedQuery } from '@/lib/casework/assigned-queue';
import { type ShownCase, showCases } from '@/lib/server/application/shown-cases';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import type { Paged } from '@/lib/shared/list-place';
import { QUEUE_PAGE_SIZE } from '@/lib/shared/work-queue';
import { type AssignedRow, listAssigned } from './data/assigned';

export type AssignedCase =
  | { kind: 'application'; id: string; row: ShownCase }
  | Exclude<AssignedRow, { kind: 'application' }>;

/** What waits for an assessor, or for an answer to them: of every kind together, each as its own queue has it. */
export async function openAssigned(
  query: AssignedQuery & { state: 'open' | 'answer' },
  context: Context<AccountActor>,
): Promise<Paged<AssignedCase> & { total: number }> {
  const { actor, today } = context;
  const { accountId } = actor;
  const { numberPrefix } = await getSettings(today);
  const { rows, ...page } = await listAssigned(query, { accountId, today, numberPrefix }, QUEUE_PAGE_SIZE);
  const applications = rows.flatMap((one) => (one.kind === 'application' ? [one.row] : []));
  const shown = new Map((await showCases(applications, context, 'assessor')).map((row) => [row.id, row]));
  const withDoubt = (one: AssignedRow): AssignedCase[] => {
    if (one.kind !== 'application') return [one];
    const row = shown.get(one.id);
    return row ? [{ ...one, row }] : [];
  };
  return { ...page, rows: rows.flatMap(withDoubt) };
}
