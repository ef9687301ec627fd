import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import type { CaseQuery } from '@/lib/application/case-queue';
import type { Context } from '@/lib/server/platform/action';
import type { Paged } from '@/lib/shared/list-place';
import { QUEUE_PAGE_SIZE } from '@/lib/shared/work-queue';
import { listCases } from './data/cases';
import { type ShownCase, showCases } from './shown-cases';

export async function openQueue(
  query: CaseQuery,
  { actor, now, today }: Context<AccountActor>,
  role: HandlingRole,
): Promise<Paged<ShownCase> & { total: number }> {
  const reader = { accountId: actor.accountId, sees: role === 'register_manager' ? 'all' : 'assigned' } as const;
  const { rows, ...page } = await listCases(query, reader, { size: QUEUE_PAGE_SIZE, today });
  return { ...page, rows: await showCases(rows, { actor, now }, role) };
}
