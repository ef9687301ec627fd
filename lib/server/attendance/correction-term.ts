import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import { NO_RUN_FACTS, type RunReason, runTransition } from '@/lib/attendance/run-states';
import type { Settings } from '@/lib/content/settings-schema';
import { lockWorker } from '@/lib/server/access/data/workers';
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
type NotTheirs = NotAllowed | { code: 'run_unknown' };
/** With whose attendance they may not correct: a manager nothing of their own. */
type Held = Accepted<ForCorrection & { notOf: readonly string[] }>;

/** A provider within the term; a manager later too. Held until the transaction ends. */
export async function lockForCorrection(
  tx: Transaction,
  id: string,
  { actor, today, settings }: { actor: AccountActor; today: CalendarDate; settings: Settings },
): Promise<Held | Refused<RunReason | NotTheirs>> {
  const found = await lockedFor(tx, id, actor);
  if (!found.ok) return found;
  const { run, role } = found;
  const until = correctableUntil(run, settings);
  const isTooLate = role === 'provider' && until !== null && today > until;
  const moved = runTransition(run.state, 'correct', { ...NO_RUN_FACTS, isStanding: run.isStanding, isTooLate });
  return moved.ok ? found : moved;
}

async function lockedFor(tx: Transaction, id: string, actor: AccountActor): Promise<Held | Refused<NotTheirs>> {
  const held = await lockOwnRun(tx, actor.accountId, id);
  if (held) return accepted({ run: held, role: 'provider', notOf: [] });
  if (!actor.roles.includes('register_manager')) return refused({ code: 'run_unknown' });
  const { roles, own } = await lockWorker(tx, actor);
  if (!roles.includes('register_manager')) return refused({ code: 'not_allowed' });
  const run = await lockRun(tx, id);
  return run
    ? accepted({ run, role: 'register_manager', notOf: own.registrationIds })
    : refused({ code: 'run_unknown' });
}

/** Null while it isn't closed. */
export function correctableUntil<C extends Date | null>(
  { closedAt }: { closedAt: C },
  { correctionMonths }: Pick<Settings, 'correctionMonths'>,
): CalendarDate | (C & null) {
  return closedAt && addMonths(amsterdamDateOf(closedAt), correctionMonths);
}
