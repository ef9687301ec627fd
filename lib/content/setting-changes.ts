import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { sameValue } from '@/lib/shared/same-value';
import { isSettingKey, isSettingValue } from './settings-schema';

export type NewSetting = { key: string; value: unknown; validFrom: CalendarDate };

export type SettingChangeReason =
  | { code: 'setting_not_valid'; key: string }
  | { code: 'setting_unchanged'; key: string; validFrom: CalendarDate }
  | { code: 'setting_held_already'; key: string; validFrom: CalendarDate }
  | { code: 'setting_in_the_past'; key: string; validFrom: CalendarDate };

export type DecideSettingReason =
  | { code: 'change_unknown' }
  | { code: 'change_settled' }
  | { code: 'changed_meanwhile' }
  | { code: 'own_proposal' }
  | { code: 'proposed_day_passed' }
  | SettingChangeReason;
export type ChangeSettingReason = { code: 'proposal_waits' } | SettingChangeReason;

/**
 * Whether a value may hold from a day, on a page and from a file alike. `rows` are all of its key, oldest first, but
 * for what a demo made up. What held is never changed; only where nothing holds yet a day may be past.
 */
export function settingChange(
  rows: readonly Pick<NewSetting, 'value' | 'validFrom'>[],
  { key, value, validFrom }: NewSetting,
  today: CalendarDate,
): Accepted | Refused<SettingChangeReason> {
  if (!isSettingKey(key) || !isSettingValue(key, value)) return refused({ code: 'setting_not_valid', key });
  const held = rows.findLast((row) => row.validFrom <= validFrom);
  if (held && sameValue(held.value, value)) return refused({ code: 'setting_unchanged', key, validFrom });
  if (validFrom <= today && held?.validFrom === validFrom)
    return refused({ code: 'setting_held_already', key, validFrom });
  if (validFrom < today && rows.some((row) => row.validFrom <= today))
    return refused({ code: 'setting_in_the_past', key, validFrom });
  return accepted({});
}
