import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { decideSettingChange } from '@/lib/server/content/data/setting-changes';
import { putSettingInForce } from '@/lib/server/content/put-setting';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { closeTask } from '@/lib/server/platform/tasks';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { accepted, refused } from '@/lib/shared/results';
import {
  type DecideSetting,
  type LockedChange,
  madeBy,
  proposalTask,
  settingDetails,
  withChange,
} from './locked-setting';

type At = Context<AccountActor>;

/** By another manager than who proposed it. A day that passed meanwhile isn't moved: that would be one's own choice. */
export async function confirmSetting(given: DecideSetting, at: At) {
  return withChange(given, at, async (tx, { key, change }) => {
    const wrong = notForThem(change, at);
    if (wrong) return refused(wrong);
    if (change.validFrom < at.today) return refused({ code: 'proposed_day_passed' });
    const put = await putSettingInForce(tx, change, madeBy(at), change.id);
    if (!put.ok) return put;
    await closeTask(tx, proposalTask(change.id), at.now);
    const noted = by(at.actor, 'register_manager', at.now);
    await record(tx, 'setting_confirmed', REGISTER_SUBJECT, noted, settingDetails(change));
    return accepted({ key });
  });
}

export async function refuseSetting(given: DecideSetting, at: At) {
  return withChange(given, at, async (tx, { key, change }) => {
    const wrong = notForThem(change, at);
    if (wrong) return refused(wrong);
    await decideSettingChange(tx, change.id, 'refused', madeBy(at));
    await closeTask(tx, proposalTask(change.id), at.now);
    const noted = by(at.actor, 'register_manager', at.now);
    await record(tx, 'setting_refused', REGISTER_SUBJECT, noted, settingDetails(change));
    return accepted({ key });
  });
}

function notForThem({ state, madeById }: LockedChange['change'], { actor }: At) {
  if (state !== 'proposed') return { code: 'change_settled' } as const;
  return madeById === actor.accountId ? ({ code: 'own_proposal' } as const) : null;
}
