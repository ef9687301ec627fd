import { z } from 'zod';
import { emailAddress, line, loadedVersion, notThat, typedDate } from '@/lib/shared/form-fields';
import { settingFacts } from './setting-facts';
import { readSettingValue } from './setting-values';
import { type SettingKey, settingKeys, TEXT_MAX } from './settings-schema';

function typedSettingValue(key: SettingKey): z.ZodType<unknown> {
  const { kind, optional = false } = settingFacts(key);
  if (kind === 'contact') return z.object({ name: line({ max: TEXT_MAX }), email: emailAddress() });
  return line({ max: TEXT_MAX, optional }).transform((typed, context) => {
    const read = readSettingValue(key, typed);
    return 'error' in read ? notThat(context, read.error) : read.value;
  });
}

const typed = (key: SettingKey) =>
  z.object({ key: z.literal(key), version: loadedVersion(), value: typedSettingValue(key), validFrom: typedDate() });

const [first, ...others] = settingKeys.map(typed);
if (!first) throw new Error('There are no settings');

/** One form for each setting: its key says how its value is read. */
export const changeSettingSchema = z.discriminatedUnion('key', [first, ...others]);

/** A change that is proposed, or that is still to come; `version` is the setting's. */
export const decideSettingSchema = z.object({ changeId: z.string().max(100), version: loadedVersion() });
