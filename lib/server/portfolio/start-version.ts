import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ActivityReason, activityTransition, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { eventFacts } from '@/lib/portfolio/versions';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Activity, type ActivityKey, copyEvidence, createActivity, supersede } from './data/activities';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export type VersionReason = OwnActivityReason | ActivityReason | { code: 'changed_meanwhile' | 'taken_over' };
export type StartedVersion = Accepted<{ versionId: string }> | Refused<VersionReason>;

export async function changeActivity(key: ActivityKey, context: Context<AccountActor>): Promise<StartedVersion> {
  return inTransaction((tx) => startVersion(tx, context, 'change', key));
}

export async function mendActivity(key: ActivityKey, context: Context<AccountActor>): Promise<StartedVersion> {
  return inTransaction((tx) => startVersion(tx, context, 'mend', key));
}

/** A rejected version is superseded at once; an approved one counts until the new version is decided. */
async function startVersion(
  tx: Transaction,
  { actor, now }: Context<AccountActor>,
  event: 'mend' | 'change',
  { id, version }: ActivityKey,
): Promise<StartedVersion> {
  const held = await lockOwnActivity(tx, actor, id);
  if (!held.ok) return held;
  const { own, versions } = held;
  if (own.source === 'taken_over') return refused({ code: 'taken_over' });
  const draft = versions.slice(versions.findIndex((one) => one.id === id) + 1).find(({ state }) => state === 'draft');
  // A second click finds the version that the first one began.
  if (draft) return accepted({ versionId: draft.id });
  const facts = { ...NO_ACTIVITY_FACTS, ...eventFacts(event, versions, id), isMendable: own.isMendable === true };
  const moved = activityTransition(own.state, event, facts);
  if (!moved.ok) return moved;
  if (own.version !== version) return refused({ code: 'changed_meanwhile' });

  // An earlier change that came to nothing stands between: the new one takes its place.
  const last = versions.at(-1);
  if (!last) throw new Error(`The activity ${id} has no versions`);
  const versionId = await createActivity(tx, { ...contentsOf(own), replacesId: last.id, createdAt: now });
  if (!versionId) return refused({ code: 'changed_meanwhile' });
  await copyEvidence(tx, id, versionId);
  if (last.state !== 'approved') await supersede(tx, [last.id], now);
  const recorded = event === 'mend' ? 'activity_mended' : 'activity_changed';
  await record(tx, recorded, id, by(actor, 'registrant', now), { versionId });
  return accepted({ versionId });
}

/** Whatever it is reviewed for, that is reviewed again; it stays of its run, and a group's meeting goes on proving what it says. */
function contentsOf(own: Activity) {
  const { registrationId, runId, isAccredited, certificationId, isDrawn, meetingId } = own;
  const ofGroup = meetingId !== null && ({ source: 'group', meetingId } as const);
  const { typeCode, title, firstDay, lastDay, units, organiser, role, learned } = own;
  const contents = { typeCode, title, firstDay, lastDay, units, organiser, role, learned };
  return { registrationId, runId, isAccredited, certificationId, isDrawn, ...ofGroup, ...contents };
}
