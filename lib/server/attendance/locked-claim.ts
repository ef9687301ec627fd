import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter, type NotAllowed, type OwnMatters } from '@/lib/access/own-matters';
import { type ClaimEvent, type ClaimReason, type ClaimState, claimTransition } from '@/lib/attendance/claim-states';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Transaction } from '@/lib/server/platform/db/database';
import { isContactOf } from '@/lib/server/providers/data/contacts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Claim, findClaim } from './data/claims';
import { lockRun, type Run } from './data/runs';

export type ClaimRole = 'provider' | 'register_manager';

/** As whom somebody answers it: whoever acts for the provider is a party, also as a manager. Null: it isn't theirs. */
export async function claimRoleOf(claim: Claim, actor: AccountActor, tx?: Transaction): Promise<ClaimRole | null> {
  if (await isContactOf(actor.accountId, claim.run.provider.id, tx)) return 'provider';
  return actor.roles.includes('register_manager') ? 'register_manager' : null;
}

export function claimFacts(
  { dueOn, escalatedAt, claimant }: Claim,
  { own, role, today }: { own: OwnMatters; role: ClaimRole; today: CalendarDate },
) {
  return {
    isOwn: isOwnMatter(own, claimant),
    isManager: role === 'register_manager',
    isPastTerm: today > dueOn,
    wasEscalated: escalatedAt !== null,
  };
}

export type LockedClaimReason = ClaimReason | NotAllowed | { code: 'claim_unknown' };
type Held = Accepted<{ claim: Claim; run: Run; role: ClaimRole; state: ClaimState }>;

/** For whoever answers it. Its run is held until the transaction ends. */
export async function lockClaim(
  tx: Transaction,
  id: string,
  event: ClaimEvent,
  { actor, today }: { actor: AccountActor; today: CalendarDate },
): Promise<Held | Refused<LockedClaimReason>> {
  const { roles, own } = await lockWorker(tx, actor);
  const found = await findClaim(id, tx);
  const role = found && (await claimRoleOf(found, actor, tx));
  if (role === 'register_manager' && !roles.includes(role)) return refused({ code: 'not_allowed' });
  const run = found && role && (await lockRun(tx, found.runId));
  const claim = run && (await findClaim(id, tx));
  if (!role || !run || !claim) return refused({ code: 'claim_unknown' });
  const moved = claimTransition(claim.state, event, claimFacts(claim, { own, role, today }));
  return moved.ok ? accepted({ claim, run, role, state: moved.state }) : moved;
}
