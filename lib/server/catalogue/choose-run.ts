import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { activityOfRun, type ChooseReason, mayChoose } from '@/lib/catalogue/choosing';
import { cycleOn } from '@/lib/portfolio/cycles';
import { isInRegister } from '@/lib/registration/registration-states';
import { lockRun } from '@/lib/server/attendance/data/runs';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { createActivity } from '@/lib/server/portfolio/data/activities';
import { lockOwnRegistration, type NotRegisteredReason } from '@/lib/server/portfolio/own-activity';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findCatalogueCourse } from './data/catalogue';
import { findChosen } from './data/catalogue-runs';

export type ChooseRunReason = ChooseReason | NotRegisteredReason | { code: 'run_unknown' };
type Answer = Accepted<{ activityId: string; isNew: boolean }> | Refused<ChooseRunReason>;

/** A draft with everything filled in, which a credit of the run joins. Chosen twice, it is the one that is there. */
export async function chooseRun(
  { runId }: { runId: string },
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    // Held, so that it is neither cancelled nor closed before its plan is there.
    const run = await lockRun(tx, runId);
    if (!run || !(await findCatalogueCourse(run.courseId, today, tx))) return refused({ code: 'run_unknown' });
    const registration = await lockOwnRegistration(tx, actor.accountId);
    if (!registration || !isInRegister(registration.state)) return refused({ code: 'not_in_register' });
    const { id: registrationId, registeredOn } = registration;
    const known = await findChosen(tx, registrationId, runId);
    if (known) return accepted({ activityId: known, isNew: false });
    const cycleStart = await findCycleStart(registeredOn, today, tx);
    const allowed = mayChoose(run, { cycleStart, today });
    if (!allowed.ok) return allowed;
    const activityId = await createActivity(tx, { ...activityOfRun(run), registrationId, runId, createdAt: now });
    // A new one's id is random: it is never taken.
    if (activityId === null) throw new Error('The draft was not made');
    return accepted({ activityId, isNew: true });
  });
}

/** Of the cycle that runs for whoever was registered then; null where there is none. */
export async function findCycleStart(
  registeredOn: CalendarDate,
  today: CalendarDate,
  tx?: Transaction,
): Promise<CalendarDate | null> {
  const found = cycleOn(await loadNormSets(tx), registeredOn, today);
  return found.ok ? found.cycle.start : null;
}
