import type { UseCaseAnswer } from '@/lib/server/platform/action';
import { type Accepted, accepted } from '@/lib/shared/results';

type WithNext<U> = Exclude<U, { ok: true }> | Accepted<{ nextHref: string | null }>;

/** What was decided, with where the next case is; a refusal stays what it is. */
export async function andNext<U extends UseCaseAnswer>(
  answer: U,
  findNext: () => Promise<string | null>,
): Promise<WithNext<U>> {
  if (!answer.ok) return answer as Exclude<U, { ok: true }>;
  return accepted({ nextHref: await findNext() });
}
