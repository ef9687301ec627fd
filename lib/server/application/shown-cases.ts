import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { isOpen } from '@/lib/application/application-states';
import type { Context } from '@/lib/server/platform/action';
import { by, recordEach } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FoundCase, QueuedCase } from './data/cases';
import { findDoubtful } from './data/duplicates';

export type ShownCase = QueuedCase & { isDoubtful: boolean };

/**
 * With which may be double. Whoever is shown because of an address that was searched for has that recorded as a reading
 * of their data.
 */
export async function showCases(
  rows: FoundCase[],
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
  role: HandlingRole,
): Promise<ShownCase[]> {
  const known = rows.filter(({ isFoundByAddress }) => isFoundByAddress);
  const subjects = known.map(({ id }) => ({ type: 'application', id }) as const);
  if (subjects.length > 0) await inTransaction((tx) => recordEach(tx, 'dossier_found', subjects, by(actor, role, now)));
  const doubtful = await findDoubtful(rows.filter(({ state }) => isOpen(state)));
  return rows.map(({ contact, ...one }) => ({ ...one, isDoubtful: doubtful.has(one.id) }));
}
