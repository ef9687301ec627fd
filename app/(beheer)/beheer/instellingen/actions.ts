'use server';

import { settingFacts } from '@/lib/content/setting-facts';
import { changeSettingSchema, decideSettingSchema } from '@/lib/content/setting-forms';
import type { SettingKey } from '@/lib/content/settings-schema';
import { defineAction } from '@/lib/server/access/door';
import { changeSetting } from '@/lib/server/casework/change-setting';
import { confirmSetting, refuseSetting } from '@/lib/server/casework/decide-setting';
import { withdrawSetting } from '@/lib/server/casework/withdraw-setting';
import type { SettingDone } from '@/lib/text/nl/content/settings';

const manages = { permission: 'manage_settings', limit: 'save' } as const;

const back =
  (after: SettingDone) =>
  ({ key }: { key: SettingKey }) =>
    `/beheer/instellingen/${key}?na=${after}`;

export const submitSetting = defineAction({
  ...manages,
  schema: changeSettingSchema,
  run: changeSetting,
  next: (changed) => back(settingFacts(changed.key).byTwo ? 'voorgesteld' : 'gewijzigd')(changed),
});

const decides = { ...manages, schema: decideSettingSchema } as const;

export const submitSettingConfirmation = defineAction({ ...decides, run: confirmSetting, next: back('besloten') });

export const submitSettingRefusal = defineAction({ ...decides, run: refuseSetting, next: back('besloten') });

export const submitSettingWithdrawal = defineAction({ ...decides, run: withdrawSetting, next: back('ingetrokken') });
