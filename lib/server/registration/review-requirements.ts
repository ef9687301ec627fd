import 'server-only';
import { type RequirementCode, unmetRequirements } from '@/lib/eligibility/requirements';
import { isWatched, newlyBroken } from '@/lib/registration/watched-requirements';
import { loadRequirementContext, type RequirementContext, standardOf } from '@/lib/server/eligibility/assessments';
import { notify } from '@/lib/server/mail/notify';
import { by, bySystem, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { closeTask, createTask } from '@/lib/server/platform/tasks';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import type { Registration } from './data/registrations';
import {
  endLapse,
  findRunningLapses,
  type Lapse,
  lapsedRequirements,
  openLapse,
  setLapseRequirements,
} from './data/requirement-lapses';

export function unmetOf(
  registration: Pick<Registration, 'state' | 'isComplete' | 'appointments' | 'acceptances'>,
  requirementContext: RequirementContext,
  on: CalendarDate,
): RequirementCode[] {
  return isWatched(registration) ? unmetRequirements(registration, standardOf(requirementContext), on) : [];
}

/** The status doesn't change. Again on the same facts it does nothing. `mendedBy`: the person who put it right. */
export async function reviewRequirements(
  tx: Transaction,
  registration: Registration,
  { now, today, mendedBy = null }: Moment & { mendedBy?: string | null },
  known?: RequirementContext,
) {
  const requirementContext = known ?? (await loadRequirementContext(today, tx));
  const running = await findRunningLapses(registration.id, tx);
  const unmet = unmetOf(registration, requirementContext, today);
  for (const lapse of running) {
    const left = lapse.requirements.filter((code) => unmet.includes(code));
    if (left.length === 0) {
      const ended = await end(tx, lapse, { now, today });
      // Whoever left the register meets no more requirements than before: they are only no longer watched.
      if (ended && isWatched(registration)) await recordMended(tx, registration, mendedBy, now);
    } else if (left.length < lapse.requirements.length) await setLapseRequirements(tx, lapse.id, left);
  }
  const broken = newlyBroken(lapsedRequirements(running), unmet);
  if (broken.length > 0) await begin(tx, registration, broken, requirementContext, { now, today });
}

async function begin(
  tx: Transaction,
  registration: Registration,
  requirements: RequirementCode[],
  { settings }: RequirementContext,
  { now, today }: Moment,
) {
  const mendBy = addMonths(today, settings.mendMonths);
  const id = await openLapse(tx, registration.id, { since: today, mendBy, requirements });
  if (id === null) return;
  await record(tx, 'requirement_lapsed', registration.id, bySystem(now), { requirements });
  const { accountId } = registration;
  const about = { registrationId: registration.id, accountId, createdOn: today, at: now, dueOn: mendBy };
  await createTask(tx, { ...about, key: `requirement_not_met:${id}`, kind: 'requirement_not_met' });
  const key = `requirement_lapsed:${id}`;
  await notify(tx, accountId, { template: 'requirement_lapsed', params: { mendBy }, key, at: now });
}

/** False when it was over already. */
async function end(tx: Transaction, lapse: Lapse, { now, today }: Moment): Promise<boolean> {
  if (!(await endLapse(tx, lapse.id, today < lapse.since ? lapse.since : today))) return false;
  await closeTask(tx, `requirement_not_met:${lapse.id}`, now);
  await closeTask(tx, `mend_term_passed:${lapse.id}`, now);
  return true;
}

async function recordMended(tx: Transaction, { id }: Registration, mendedBy: string | null, now: Date) {
  const mended = mendedBy === null ? bySystem(now) : by({ accountId: mendedBy }, 'registrant', now);
  await record(tx, 'requirement_mended', id, mended);
}
