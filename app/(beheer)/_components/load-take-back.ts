import type { AccountActor } from '@/lib/access/actor';
import type { TakeBackInput } from '@/lib/casework/take-back';
import type { Context } from '@/lib/server/platform/action';
import { listFreshDecisions } from '@/lib/server/platform/fresh-decisions';
import { formatSeconds } from '@/lib/text/nl/shared/format';

type Where = Pick<TakeBackInput, 'kind' | 'subjectId' | 'from'> & { organisation?: string };

export type TakeBackOffer = Where & { decisions: string[]; seconds: number; until: string };

/** What the reader decided about this, and in the same go, and can still take back; null for nothing. */
export async function loadTakeBack(
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
  where: Where,
): Promise<TakeBackOffer | null> {
  const fresh = await listFreshDecisions(actor.accountId, where.subjectId, now);
  const [first] = fresh;
  if (!first) return null;
  return {
    ...where,
    decisions: fresh.map(({ id }) => id),
    seconds: Math.ceil((first.until.getTime() - now.getTime()) / 1000),
    until: formatSeconds(first.until),
  };
}
