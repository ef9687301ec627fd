import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { withdrawChange } from '@/lib/server/content/data/setting-changes';
import { takeSettingAway } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { closeTask } from '@/lib/server/platform/tasks';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { accepted, refused } from '@/lib/shared/results';
import { type DecideSetting, madeBy, proposalTask, settingDetails, withChange } from './locked-setting';

/** One's own proposal, or what was to hold from a later day: what holds goes on. */
export async function withdrawSetting(given: DecideSetting, at: Context<AccountActor>) {
  return withChange(given, at, async (tx, { key, change }) => {
    const isOwnProposal = change.state === 'proposed' && change.madeById === at.actor.accountId;
    const isComing = change.state === 'accepted' && change.validFrom > at.today;
    if (!isOwnProposal && !isComing) return refused({ code: 'change_settled' });
    if (isComing) await takeSettingAway(tx, key, change.validFrom);
    await withdrawChange(tx, change.id, madeBy(at));
    await closeTask(tx, proposalTask(change.id), at.now);
    const noted = by(at.actor, 'register_manager', at.now);
    await record(tx, 'setting_withdrawn', REGISTER_SUBJECT, noted, settingDetails(change));
    return accepted({ key });
  });
}
