import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { claimSchema } from '@/lib/attendance/claim-forms';
import { PROVIDER_CLAIMS } from '@/lib/attendance/claim-places';
import { type ClaimableReason, mayClaim } from '@/lib/attendance/claim-states';
import { creditOf } from '@/lib/attendance/credit';
import { attendedUnits } from '@/lib/attendance/run-units';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { isInRegister } from '@/lib/registration/registration-states';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createActivity } from '@/lib/server/portfolio/data/activities';
import { lockOwnRegistration } from '@/lib/server/portfolio/own-activity';
import { notifyContacts } from '@/lib/server/providers/notify-contacts';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createClaim, findOwnClaim, isCountedFor, linkToRun } from './data/claims';
import { listOwnVersions } from './data/credits';
import { lockRun, type Run } from './data/runs';

export type ClaimAttendanceReason = ClaimableReason | { code: 'run_unknown' };
type Answer = Accepted<{ runId: string }> | Refused<ClaimAttendanceReason>;

/**
 * Its provider learns the claimant's name, number and words. Proof is kept with the claimant's own activity of the run,
 * which is made where there is none: a credit joins that one, and its proof with it.
 */
export async function claimAttendance(
  { runId, words: explanation }: z.output<typeof claimSchema>,
  { actor, now: claimedAt, today }: Context<AccountActor>,
): Promise<Answer> {
  const { claimDays } = await readSettings(today);
  return inTransaction(async (tx): Promise<Answer> => {
    const run = await lockRun(tx, runId);
    if (!run) return refused({ code: 'run_unknown' });
    const own = await lockOwnRegistration(tx, actor.accountId);
    if (!own) return refused({ code: 'not_in_register' });
    const allowed = await findClaimable(run, own, today, tx);
    if (!allowed.ok) return allowed;
    if (!(await keepOwnActivity(tx, run, own.id, claimedAt))) return refused({ code: 'claim_counted' });
    const dueOn = addDays(today, claimDays);
    const claim = { runId, registrationId: own.id, explanation, claimedAt, dueOn };
    const id = await createClaim(tx, claim);
    if (id === null) return refused({ code: 'claim_made' });
    await record(tx, 'attendance_claimed', id, by(actor, 'registrant', claimedAt), { runId });
    const params = { path: `${PROVIDER_CLAIMS}/${id}`, title: run.title, dueOn };
    const mail = { template: 'attendance_claimed', params, key: `attendance_claimed:${id}`, at: claimedAt } as const;
    await notifyContacts(tx, run.provider.id, mail);
    return accepted({ runId });
  });
}

/** Whether somebody may say now that they were at a run, and why not. */
export async function findClaimable(
  run: Run,
  { id, accountId, state, registeredOn, graceUntil }: Registration,
  today: CalendarDate,
  tx?: Transaction,
): Promise<Accepted | Refused<ClaimableReason>> {
  const [normSets, isCounted, claim] = await Promise.all([
    loadNormSets(tx),
    isCountedFor(run.id, id, tx),
    accountId !== null && findOwnClaim(accountId, run.id, tx),
  ]);
  const { cycles } = cyclesUntil(normSets, registeredOn, today);
  const oldest = cycles.at(graceUntil === null ? -1 : -2) ?? cycles[0];
  return mayClaim({
    run: run.state,
    isStanding: run.isStanding,
    hasBegun: run.firstDay <= today,
    isInRegister: isInRegister(state),
    isInCycle: oldest !== undefined && oldest.start <= run.lastDay,
    isCounted,
    hasClaim: Boolean(claim),
  });
}

/** False where a certification used what they have of it: a credit would change nothing. */
async function keepOwnActivity(tx: Transaction, run: Run, registrationId: string, createdAt: Date): Promise<boolean> {
  const own = (await listOwnVersions(tx, run, [registrationId])).get(registrationId) ?? [];
  const credit = creditOf(own, run, false);
  if (credit.kind === 'frozen' || credit.kind === 'credited') return false;
  if (credit.kind === 'joined') {
    await linkToRun(tx, credit.joins.id, run.id);
    return true;
  }
  const { id: runId, title, typeCode, isStanding, provider, meetings } = run;
  const days = isStanding ? { firstDay: null, lastDay: null } : { firstDay: run.firstDay, lastDay: run.lastDay };
  const units = attendedUnits(run, { meetings: [], meetingCount: meetings.length });
  const contents = { ...days, title, typeCode, units, organiser: provider.name, role: '', learned: '' };
  await createActivity(tx, { registrationId, runId, ...contents, createdAt });
  return true;
}
