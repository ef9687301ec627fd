import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { deleteSavedFilter } from './data/saved-filters';

type Answer = Accepted | Refused<NotAllowed>;

/** One's own; gone already is as good as removed. */
export async function removeFilter(
  { filterId }: { filterId: string },
  { actor }: Pick<Context<AccountActor>, 'actor'>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    if (!(await lockWorker(tx, actor)).roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    await deleteSavedFilter(tx, filterId, actor.accountId);
    return accepted({});
  });
}
