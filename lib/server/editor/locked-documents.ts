import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { lockWorker } from '@/lib/server/access/data/workers';
import { lockDocuments } from '@/lib/server/content/data/documents';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Refused, refused } from '@/lib/shared/results';

/** By somebody who is a manager still, with the versions of documents locked. */
export async function withDocuments<A extends { ok: boolean }>(
  { actor }: Context<AccountActor>,
  work: (tx: Transaction) => Promise<A>,
): Promise<A | Refused<NotAllowed>> {
  return inTransaction(async (tx): Promise<A | Refused<NotAllowed>> => {
    const manager = await lockWorker(tx, actor);
    if (!manager.roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    await lockDocuments(tx);
    return work(tx);
  });
}
