import 'server-only';
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { planRunSchema } from '@/lib/attendance/run-forms';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { listAccreditedPeriods } from './data/run-courses';
import { createRun } from './data/runs';
import { contentsOf, type PlanReason } from './run-contents';

type Answer = Accepted<{ runId: string }> | Refused<PlanReason> | { ok: false; errors: FieldErrors };

const SECRET_BYTES = 32;

export async function planRun(
  { courseId, ...typed }: z.output<typeof planRunSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const { numberPrefix } = await readSettings(today);
  return inTransaction(async (tx): Promise<Answer> => {
    const periods = await listAccreditedPeriods(actor.accountId, courseId, tx);
    if (periods.length === 0) return refused({ code: 'course_not_accredited' });
    const read = contentsOf(typed, periods, numberPrefix);
    if (!read.ok) return read;
    const doorSecret = randomBytes(SECRET_BYTES).toString('base64url');
    const { accreditationId, contents } = read;
    const runId = await createRun(tx, { ...contents, courseId, accreditationId, doorSecret, createdAt: now });
    await record(tx, 'run_planned', runId, by(actor, 'provider', now));
    return accepted({ runId });
  });
}
