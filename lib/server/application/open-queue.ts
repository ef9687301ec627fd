import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { isOpen } from '@/lib/application/application-states';
import type { CaseQuery } from '@/lib/application/case-queue';
import type { Context } from '@/lib/server/platform/action';
import { by, recordEach } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { Paged } from '@/lib/shared/list-place';
import { QUEUE_PAGE_SIZE } from '@/lib/shared/work-queue';
import { listCases, type QueuedCase } from './data/cases';
import { findDoubtful } from './data/duplicates';

export type ShownCase = QueuedCase & { isDoubtful: boolean };

/** Whoever is shown because of an address that was searched for has that recorded as a reading of their data. */
export async function openQueue(
  query: CaseQuery,
  { actor, now, today }: Context<AccountActor>,
  role: HandlingRole,
): Promise<Paged<ShownCase> & { total: number }> {
  const reader = { accountId: actor.accountId, sees: role === 'register_manager' ? 'all' : 'assigned' } as const;
  const { rows, ...page } = await listCases(query, reader, { size: QUEUE_PAGE_SIZE, today });
  const known = rows.filter(({ isFoundByAddress }) => isFoundByAddress);
  const subjects = known.map(({ id }) => ({ type: 'application', id }) as const);
  await inTransaction((tx) => recordEach(tx, 'dossier_found', subjects, by(actor, role, now)));
  const doubtful = await findDoubtful(rows.filter(({ state }) => isOpen(state)).map(({ id }) => id));
  return { ...page, rows: rows.map((one) => ({ ...one, isDoubtful: doubtful.has(one.id) })) };
}
