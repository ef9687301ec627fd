import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { asManager } from '@/lib/server/access/data/workers';
import { lockDocuments } from '@/lib/server/content/data/documents';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { Refused } from '@/lib/shared/results';

/** By somebody who is a manager still, with the versions of documents locked. */
export function withDocuments<A extends { ok: boolean }>(
  at: Context<AccountActor>,
  work: (tx: Transaction) => Promise<A>,
): Promise<A | Refused<NotAllowed>> {
  return asManager(at, async (tx) => {
    await lockDocuments(tx);
    return work(tx);
  });
}
