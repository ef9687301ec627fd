import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import {
  type FilteredList,
  mayKeepFilter,
  type SaveFilterReason,
  type saveFilterSchema,
} from '@/lib/casework/saved-filters';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';
import { addSavedFilter, listSavedFilters, lockSavedFilters } from './data/saved-filters';
import { listChoices } from './searched-lists';

type Answer = Accepted<{ list: FilteredList; choices: string }> | Refused<SaveFilterReason | NotAllowed>;

/** What a manager chose in a queue, under a name of their own. Words that were typed to search for aren't kept. */
export async function saveFilter(
  { list, name, choices: asked }: z.output<typeof saveFilterSchema>,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Answer> {
  const { accountId } = actor;
  const choices = listChoices(list, Object.fromEntries(new URLSearchParams(asked)));
  return inTransaction(async (tx): Promise<Answer> => {
    await lockSavedFilters(tx, accountId);
    if (!(await lockWorker(tx, actor)).roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    const allowed = mayKeepFilter(await listSavedFilters(accountId, { list, tx }), { name, choices });
    if (!allowed.ok) return allowed;
    await addSavedFilter(tx, { accountId, list, name, choices, createdAt: now });
    return { ...allowed, list, choices };
  });
}
