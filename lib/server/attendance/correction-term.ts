import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { NO_RUN_FACTS, type RunReason, runTransition } from '@/lib/attendance/run-states';
import type { Settings } from '@/lib/content/settings-schema';
import type { Transaction } from '@/lib/server/platform/db/database';
import { addMonths, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnRun, findRun, lockOwnRun, lockRun, type Run } from './data/runs';

/** A provider's own; a manager's any. */
export async function findForCorrection(id: string, actor: AccountActor): Promise<ForCorrection | null> {
  const own = await findOwnRun(actor.accountId, id);
  if (own) return { run: own, role: 'provider' };
  const run = actor.roles.includes('register_manager') ? await findRun(id) : null;
  return run && { run, role: 'register_manager' };
}

type ForCorrection = { run: Run; role: 'provider' | 'register_manager' };
type Held = Accepted<ForCorrection>;

/** A provider within the term; a manager later too. Held until the transaction ends. */
export async function lockForCorrection(
  tx: Transaction,
  id: string,
  { actor, today, settings }: { actor: AccountActor; today: CalendarDate; settings: Settings },
): Promise<Held | Refused<RunReason | { code: 'run_unknown' }>> {
  const own = await lockOwnRun(tx, actor.accountId, id);
  const run = own ?? (actor.roles.includes('register_manager') ? await lockRun(tx, id) : null);
  if (!run) return refused({ code: 'run_unknown' });
  const until = correctableUntil(run, settings);
  const facts = {
    ...NO_RUN_FACTS,
    isStanding: run.isStanding,
    isTooLate: own !== null && until !== null && today > until,
  };
  const moved = runTransition(run.state, 'correct', facts);
  return moved.ok ? accepted({ run, role: own ? ('provider' as const) : ('register_manager' as const) }) : moved;
}

/** Null while it isn't closed. */
export function correctableUntil<C extends Date | null>(
  { closedAt }: { closedAt: C },
  { correctionMonths }: Pick<Settings, 'correctionMonths'>,
): CalendarDate | (C & null) {
  return closedAt && addMonths(amsterdamDateOf(closedAt), correctionMonths);
}
