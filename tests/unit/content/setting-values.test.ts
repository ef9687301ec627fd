import { settingBounds, settingFacts, settingGroups, settingProperties, settingsIn } from '@/lib/content/setting-facts';
import { readSettingValue, typedSetting } from '@/lib/content/setting-values';
import { type SettingKey, settingKey, settingKeys } from '@/lib/content/settings-schema';
import seed from '@/prisma/seed/content/settings.json';

it.each<[SettingKey, string, unknown]>([
  ['minimum_hours', '17,5', { value: 17.5 }],
  ['minimum_hours', '0', { error: { code: 'out_of_range', min: 1, max: 40 } }],
  ['minimum_hours', 'zestien', { error: { code: 'not_a_number' } }],
  ['answer_weeks', '4,5', { error: { code: 'out_of_range', min: 1, max: 52 } }],
  ['public_search_per_day', '1.000', { value: 1000 }],
  ['accreditation_fee_cents', '€ 1.250,00', { value: 125_000 }],
  ['accreditation_fee_cents', 'gratis', { error: { code: 'not_an_amount' } }],
  ['cycle_reminders', '6 maanden, 12w en 1 week', { value: ['6m', '12w', '1w'] }],
  ['cycle_reminders', 'af en toe', { error: { code: 'not_as_explained' } }],
  ['attendance_reminder_days', '1, 15,30', { value: [1, 15, 30] }],
  ['start_of_register', '1 januari 2016', { value: '2016-01-01' }],
  ['manager_email', 'register', { error: { code: 'not_an_email' } }],
  ['manager_phone', 'bel maar', { error: { code: 'phone_invalid' } }],
  ['invoice_iban', '', { value: '' }],
  ['number_prefix', 'lklr', { error: { code: 'not_as_explained' } }],
])('%s typed as “%s” is read as its kind is written', (key, typed, expected) => {
  expect(readSettingValue(key, typed)).toEqual(expected);
});

it('every first value is typed as it is read', () => {
  const values = seed.filter(({ key }) => settingFacts(key as SettingKey).kind !== 'contact');
  expect(
    values.map(({ key, value }) =>
      readSettingValue(key as SettingKey, typedSetting(key as SettingKey, value).value ?? ''),
    ),
  ).toEqual(values.map(({ value }) => ({ value })));
});

it('no number but a limit a day may be a million', () => {
  const wide = settingKeys.filter(
    (key) => settingFacts(key).kind === 'number' && (settingBounds(key)?.max ?? 0) > 100_000,
  );
  expect(wide).toEqual(['number_first_value', 'public_search_per_day']);
});

it('every setting stands in one group', () => {
  expect(settingGroups.flatMap(settingsIn).toSorted()).toEqual([...settingKeys].toSorted());
  expect(settingProperties.map(settingKey).toSorted()).toEqual([...settingKeys].toSorted());
});

it('fees, terms and the minimum hours are changed by two people, limits and reminders by one', () => {
  const byTwo = (key: SettingKey) => settingFacts(key).byTwo === true;
  const two = [
    'minimum_hours',
    'accreditation_fee_cents',
    'accreditation_vat_percent',
    'answer_weeks',
    'dossier_years',
  ];
  const one = ['public_search_per_day', 'cycle_reminders', 'manager_email', 'session_hours', 'evidence_file_megabytes'];
  expect(two.map((key) => byTwo(key as SettingKey))).toEqual(two.map(() => true));
  expect(one.map((key) => byTwo(key as SettingKey))).toEqual(one.map(() => false));
});
