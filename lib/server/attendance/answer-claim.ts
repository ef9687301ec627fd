import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { confirmClaimSchema, denyClaimSchema } from '@/lib/attendance/claim-forms';
import { wholeAsNone } from '@/lib/attendance/list-marks';
import { readSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { claimText } from '@/lib/text/nl/attendance/claims';
import { claimNews } from './claim-news';
import { creditPeople } from './credit-people';
import { addAttendances } from './data/attendances';
import { moveClaim } from './data/claims';
import type { Run } from './data/runs';
import { type LockedClaimReason, lockClaim } from './locked-claim';
import { listedRun } from './run-contents';

export type AnswerClaimReason =
  | LockedClaimReason
  | { code: 'changed_meanwhile' | 'run_cancelled' | 'meetings_unclear' | 'day_outside' };
type Done = Accepted<{ runId: string }> | Refused<AnswerClaimReason>;
type Presence = Pick<z.output<typeof confirmClaimSchema>, 'attended' | 'completedOn'>;

/** By the provider, or by a manager once it is theirs: the claimant comes on the list, and is credited. */
export async function confirmClaim(
  { id, version, answer, ...typed }: z.output<typeof confirmClaimSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Done | { ok: false; errors: FieldErrors }> {
  return inTransaction(async (tx): Promise<Done | { ok: false; errors: FieldErrors }> => {
    const held = await lockClaim(tx, id, 'confirm', { actor, today });
    if (!held.ok) return held;
    const { claim, run, role, state: to } = held;
    if (run.state === 'cancelled') return refused({ code: 'run_cancelled' });
    const presence = presenceIn(run, typed, today);
    if (!presence.ok) return presence;
    const { meetings, completedOn } = presence;
    if (!(await moveClaim(tx, { id, version, from: claim.state, to, answered: { at: now, words: answer } })))
      return refused({ code: 'changed_meanwhile' });
    const acted = by(actor, role, now);
    await record(tx, 'claim_confirmed', id, acted, { runId: run.id });
    const { registrationId, accountId: _, ...row } = claim.claimant;
    const [attendanceId = ''] = await addAttendances(
      tx,
      run.id,
      [{ ...row, meetings, completedOn, reason: claimText.rowReason }],
      now,
    );
    // Of the credit itself the claimant is told: no other message says the same.
    await creditPeople(tx, run, [{ attendanceId, registrationId, meetings, completedOn, isTrainer: false }], acted);
    return accepted({ runId: run.id });
  });
}

/** A provider's denial can be brought before a manager; a manager's is the last word. */
export async function denyClaim(
  { id, version, answer }: z.output<typeof denyClaimSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Done> {
  const { claimDays } = await readSettings(today);
  return inTransaction(async (tx): Promise<Done> => {
    const held = await lockClaim(tx, id, 'deny', { actor, today });
    if (!held.ok) return held;
    const { claim, run, role, state: to } = held;
    const move = { id, version, from: claim.state, to, answered: { at: now, words: answer } };
    if (!(await moveClaim(tx, { ...move, dueOn: addDays(today, claimDays) })))
      return refused({ code: 'changed_meanwhile' });
    await record(tx, 'claim_denied', id, by(actor, role, now), { runId: run.id });
    const code = role === 'provider' ? 'claim_denied' : 'claim_dismissed';
    await notify(tx, claim.claimant.accountId, claimNews(claim, code, now));
    return accepted({ runId: run.id });
  });
}

type ReadPresence =
  | Accepted<{ meetings: number[]; completedOn: CalendarDate | null }>
  | Refused<AnswerClaimReason>
  | { ok: false; errors: FieldErrors };

function presenceIn(run: Run, { attended, completedOn }: Presence, today: CalendarDate): ReadPresence {
  const { firstDay, lastDay, isStanding, meetingDays } = listedRun(run, today);
  if (!isStanding) {
    const meetings = wholeAsNone(attended, meetingDays.length);
    const isUnclear = attended.some((position) => position > meetingDays.length);
    return isUnclear ? refused({ code: 'meetings_unclear' }) : accepted({ meetings, completedOn: null });
  }
  if (completedOn === null) return { ok: false, errors: { completedOn: { code: 'required' } } };
  const isOutside = completedOn < firstDay || completedOn > lastDay;
  return isOutside ? refused({ code: 'day_outside' }) : accepted({ meetings: [], completedOn });
}
