import type { SettingKey } from '@/lib/content/settings-schema';
import { settingValueText } from '@/lib/text/nl/content/settings';

it.each<[SettingKey, number, string]>([
  ['attendance_rows_per_day', 2500, '2.500 regels'],
  ['unconfirmed_mail_per_installation', 5000, '5.000 mails'],
  ['public_search_per_day', 1001, '1.001 keer'],
  ['group_quorum', 1, '1 persoon'],
])('the value of %s is said as it is, however large', (key, value, said) => {
  expect(settingValueText(key, value)).toBe(said);
});
