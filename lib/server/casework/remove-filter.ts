import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { asManager } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { deleteSavedFilter } from './data/saved-filters';

type Answer = Accepted | Refused<NotAllowed>;

/** One's own; gone already is as good as removed. */
export async function removeFilter(
  { filterId }: { filterId: string },
  { actor }: Pick<Context<AccountActor>, 'actor'>,
): Promise<Answer> {
  return asManager({ actor }, async (tx): Promise<Answer> => {
    await deleteSavedFilter(tx, filterId, actor.accountId);
    return accepted({});
  });
}
