import type { TakeBackInput } from '@/lib/casework/take-back';
import { listFreshDecisions } from '@/lib/server/platform/fresh-decisions';
import { formatSeconds } from '@/lib/text/nl/shared/format';

export type TakeBackOffer = Pick<TakeBackInput, 'kind' | 'from'> & {
  decisions: string[];
  subjectIds: string[];
  seconds: number;
  until: string;
};

/** What the reader decided last, in one go, and can still take back; null for nothing. */
export async function loadTakeBack(
  accountId: string,
  now: Date,
  from: TakeBackInput['from'],
): Promise<TakeBackOffer | null> {
  const fresh = await listFreshDecisions(accountId, now);
  const [first] = fresh;
  if (!first) return null;
  return {
    ...{ kind: first.subject.type, from, until: formatSeconds(first.until) },
    decisions: fresh.map(({ id }) => id),
    subjectIds: fresh.map(({ subject }) => subject.id),
    seconds: Math.ceil((first.until.getTime() - now.getTime()) / 1000),
  };
}
