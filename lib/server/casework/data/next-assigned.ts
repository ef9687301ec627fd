import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { assignedCasePath } from '@/lib/casework/assigned-queue';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { findNextAssigned } from './assigned';

/** Where an assessor goes on, whatever the kind; beside a case to the first after it. */
export async function nextAssignedPath(
  { actor, today }: Pick<Context<AccountActor>, 'actor' | 'today'>,
  besideId?: string,
): Promise<string | null> {
  const { numberPrefix } = await getSettings(today);
  const next = await findNextAssigned({ accountId: actor.accountId, today, numberPrefix }, besideId);
  return next && assignedCasePath(next);
}
