import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ActivityReason, activityTransition, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { eventFacts } from '@/lib/portfolio/versions';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Activity, type ActivityKey, copyEvidence, createActivity, supersede } from './data/activities';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export type VersionReason = OwnActivityReason | ActivityReason | { code: 'changed_meanwhile' };
/** `isNew` is false for a second click: the version that the first one began. */
export type StartedVersion = Accepted<{ versionId: string; isNew: boolean }> | Refused<VersionReason>;

/**
 * Begins a new version of a rejected or an approved activity: a draft with the same in it and the same proof. What was
 * rejected stands back at once; what was approved counts until the new version is decided.
 */
export async function startVersion(
  tx: Transaction,
  { actor, now }: { actor: AccountActor; now: Date },
  event: 'mend' | 'change',
  { id, version }: ActivityKey,
): Promise<StartedVersion> {
  const held = await lockOwnActivity(tx, actor, id);
  if (!held.ok) return held;
  const { own, versions } = held;
  const draft = versions.slice(versions.findIndex((one) => one.id === id) + 1).find(({ state }) => state === 'draft');
  if (draft) return accepted({ versionId: draft.id, isNew: false });
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
  return accepted({ versionId, isNew: true });
}

/** What goes on into a new version; whatever it is reviewed for, that is reviewed again. */
function contentsOf(own: Activity) {
  const { registrationId, isAccredited, certificationId, isDrawn } = own;
  const { typeCode, title, firstDay, lastDay, units, organiser, role, learned } = own;
  const contents = { typeCode, title, firstDay, lastDay, units, organiser, role, learned };
  return { registrationId, isAccredited, certificationId, isDrawn, ...contents };
}
