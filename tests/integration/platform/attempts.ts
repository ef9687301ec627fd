import { type Attempt, countAccount, countAddress, type LimitAnswer } from '@/lib/server/platform/attempts/rate-limits';

/** Counts one attempt as a door does: where it comes from, and then at whose account. */
export async function countAttempt(attempt: Attempt): Promise<LimitAnswer> {
  const counted = await countAddress(attempt);
  return counted.ok ? countAccount(attempt) : counted;
}
