import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { ChangeSettingReason } from '@/lib/content/setting-changes';
import { settingFacts } from '@/lib/content/setting-facts';
import type { changeSettingSchema } from '@/lib/content/setting-forms';
import { typedSetting } from '@/lib/content/setting-values';
import type { SettingKey } from '@/lib/content/settings-schema';
import { addSettingChange, findSettingProposal, settingVersion } from '@/lib/server/content/data/setting-changes';
import { listSettingRows } from '@/lib/server/content/data/settings';
import { mayPutSetting, putSettingInForce } from '@/lib/server/content/put-setting';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { REGISTER_SUBJECT } from '@/lib/shared/audit-events';
import { dateAsTyped } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { madeBy, proposalTask, settingDetails, withSettings } from './locked-setting';

type At = Context<AccountActor>;
type Answer =
  | Accepted<{ key: SettingKey }>
  | Refused<ChangeSettingReason | ChangedElsewhere | NotAllowed>
  | { ok: false; errors: FieldErrors };

/** From a day on, today or later. What two people change is proposed, and holds once another manager confirmed it. */
export async function changeSetting(
  { key, version, value, validFrom }: z.output<typeof changeSettingSchema>,
  at: At,
): Promise<Answer> {
  const setting = { key, value, validFrom };
  return withSettings(at, async (tx): Promise<Answer> => {
    const stored = await settingVersion(key, tx);
    if (stored !== version) return refused(await conflict(tx, key, stored));
    if (validFrom < at.today) return { ok: false, errors: { validFrom: { code: 'date_too_early', min: at.today } } };
    const noted = [REGISTER_SUBJECT, by(at.actor, 'register_manager', at.now), settingDetails(setting)] as const;
    if (!settingFacts(key).byTwo) {
      const put = await putSettingInForce(tx, setting, madeBy(at));
      if (!put.ok) return put;
      await record(tx, 'setting_changed', ...noted);
      return accepted({ key });
    }
    if (await findSettingProposal(key, tx)) return refused({ code: 'proposal_waits' });
    const allowed = await mayPutSetting(tx, setting, at.today);
    if (!allowed.ok) return allowed;
    await askAnother(tx, await addSettingChange(tx, setting, 'proposed', madeBy(at)), at);
    await record(tx, 'setting_proposed', ...noted);
    return accepted({ key });
  });
}

/** About who proposed it, so that it is everybody's task but theirs. */
async function askAnother(tx: Transaction, changeId: string, { actor: { accountId }, now, today }: At) {
  const key = proposalTask(changeId);
  await createTask(tx, { key, kind: 'setting_proposed', accountId, createdOn: today, at: now });
}

/** What came before: a proposal that waits, or else the last of what holds and is to come. */
async function conflict(tx: Transaction, key: SettingKey, version: number): Promise<ChangedElsewhere> {
  const last = (await findSettingProposal(key, tx)) ?? (await listSettingRows(tx, key)).at(-1);
  const stored = last && { ...typedSetting(key, last.value), validFrom: dateAsTyped(last.validFrom) };
  return { code: 'changed_elsewhere', version, stored: stored ?? {} };
}
