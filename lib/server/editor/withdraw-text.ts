import 'server-only';
import type { z } from 'zod';
import type { withdrawTextSchema } from '@/lib/content/text-forms';
import { kindFacts } from '@/lib/content/text-kinds';
import { type WithdrawTextReason, withdrawable } from '@/lib/content/text-states';
import { withdrawVersions } from '@/lib/server/content/data/text-rows';
import { by, record } from '@/lib/server/platform/audit';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { type At, momentOf, withText } from './locked-text';

type Answer = Accepted<{ id: string }> | Refused<WithdrawTextReason>;

/** From now on nobody sees it, and what was to come becomes a draft again. */
export async function withdrawText({ sure: _, ...asked }: z.output<typeof withdrawTextSchema>, at: At) {
  return withText(asked, at, async (tx, { id, kind, published }): Promise<Answer> => {
    const now = momentOf(at);
    const allowed = withdrawable(published, kindFacts(kind).isOptional, now);
    if (!allowed.ok) return allowed;
    await withdrawVersions(tx, id, now);
    await record(tx, 'text_withdrawn', REGISTER_SUBJECT, by(at.actor, 'register_manager', at.now), { text: id, kind });
    return accepted({ id });
  });
}
