import 'server-only';
import { type NewSetting, type SettingChangeReason, settingChange } from '@/lib/content/setting-changes';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Accepted, Refused } from '@/lib/shared/results';
import { addSettingChange, decideSettingChange, replaceSettingChange } from './data/setting-changes';
import { listSettingRows, putSetting } from './data/settings';

type By = { at: Date; accountId: string | null; today: CalendarDate };
type Answer = Accepted | Refused<SettingChangeReason>;

/** Asked of a change before it is proposed too; the settings are locked. */
export async function mayPutSetting(tx: Transaction, setting: NewSetting, today: CalendarDate): Promise<Answer> {
  const rows = await listSettingRows(tx, setting.key);
  return settingChange(
    rows.filter(({ isSample }) => !isSample),
    setting,
    today,
  );
}

/** The one way by which a setting changes: from a page, or from a file. `confirms` is a proposal that it was. */
export async function putSettingInForce(
  tx: Transaction,
  setting: NewSetting,
  by: By,
  confirms?: string,
): Promise<Answer> {
  const allowed = await mayPutSetting(tx, setting, by.today);
  if (!allowed.ok) return allowed;
  await replaceSettingChange(tx, setting);
  await putSetting(tx, setting, by.today);
  if (confirms) await decideSettingChange(tx, confirms, 'accepted', by);
  else await addSettingChange(tx, setting, 'accepted', by);
  return allowed;
}
