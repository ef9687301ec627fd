import { type SettingRow, settingKeys, settingsOn } from '@/lib/content/settings-schema';
import { calendarDate } from '@/lib/shared/calendar-date';
import seeded from '@/prisma/seed/content/settings.json';

const start = calendarDate('2016-01-01');
const today = calendarDate('2026-11-23');

const rows: SettingRow[] = seeded.map((row) => ({ ...row, validFrom: calendarDate(row.validFrom) }));

function withRow(key: string, value: unknown, validFrom = start): SettingRow[] {
  return [...rows.filter((row) => row.key !== key || row.validFrom !== validFrom), { key, value, validFrom }];
}

function minimumOn(given: SettingRow[], day: string) {
  const found = settingsOn(given, calendarDate(day));
  return found.ok ? found.settings.minimumHours : null;
}

describe('the settings that are seeded', () => {
  it('are one row a key, from the start of the register', () => {
    expect(rows.map(({ key }) => key).toSorted()).toEqual(settingKeys.toSorted());
    expect(new Set(rows.map(({ validFrom }) => validFrom))).toEqual(new Set([start]));
  });

  it('are the defaults of the domain', () => {
    expect(settingsOn(rows, today)).toMatchObject({
      ok: true,
      settings: {
        numberPrefix: 'LKLR',
        numberFirstValue: 100001,
        minimumHours: 16,
        startOfRegister: '2016-01-01',
        confirmationLinkDays: 7,
        passwordLinkHours: 2,
        sessionHours: 12,
        privilegedSessionHours: 1,
        sessionAbsoluteDays: 30,
        privilegedSessionAbsoluteHours: 12,
        answerWeeks: 4,
        informationWeeks: 6,
        publicSearchPerMinute: 60,
        publicSearchPerDay: 1000,
        unconfirmedMailPerMailbox: 5,
        unconfirmedMailPerDomain: 200,
        unconfirmedMailPerInstallation: 2000,
        objectionWeeks: 6,
        dataProtectionOfficer: { name: expect.any(String), email: expect.any(String) },
      },
    });
  });
});

describe('the settings of a day', () => {
  const raised = [
    ...rows,
    { key: 'minimum_hours', value: 24, validFrom: calendarDate('2028-01-01') },
    { key: 'minimum_hours', value: 20, validFrom: calendarDate('2027-01-01') },
  ];

  it.each([
    ['2016-01-01', 16],
    ['2026-12-31', 16],
    ['2027-01-01', 20],
    ['2027-12-31', 20],
    ['2028-01-01', 24],
    ['2030-06-15', 24],
  ])('on %s the latest row that holds is %d, in whatever order rows come', (day, hours) => {
    expect([minimumOn(raised, day), minimumOn(raised.toReversed(), day)]).toEqual([hours, hours]);
  });

  it('are all missing before the first row holds', () => {
    expect(settingsOn(rows, calendarDate('2015-12-31'))).toEqual({
      ok: false,
      reasons: settingKeys.map((key) => ({ code: 'setting_missing', key })),
    });
  });

  it('leave rows of unknown keys alone', () => {
    expect(settingsOn(withRow('favourite_colour', 'blue'), today)).toEqual(settingsOn(rows, today));
  });

  it('need every key', () => {
    const without = settingKeys.map((missing) =>
      settingsOn(
        rows.filter(({ key }) => key !== missing),
        today,
      ),
    );
    expect(without).toEqual(settingKeys.map((key) => ({ ok: false, reasons: [{ code: 'setting_missing', key }] })));
  });

  it.each([
    ['register_name', ''],
    ['register_name', '   '],
    ['organisation', null],
    ['manager_email', 'register'],
    ['manager_phone', 'bel maar'],
    ['data_protection_officer', 'S. Verhoeven'],
    ['data_protection_officer', { name: 'S. Verhoeven' }],
    ['data_protection_officer', { name: '', email: 'privacy@lklr.example' }],
    ['security_contact', 'security'],
    ['number_prefix', 'lklr-'],
    ['number_first_value', 0],
    ['number_first_value', 100001.5],
    ['minimum_hours', '16'],
    ['minimum_hours', 0],
    ['minimum_hours', 16.001],
    ['minimum_hours', 169],
    ['start_of_register', '1-1-2016'],
    ['start_of_register', '2016-02-30'],
    ['session_hours', -1],
    ['session_absolute_days', 0],
    ['session_absolute_days', 31],
    ['privileged_session_absolute_hours', 0.5],
    ['answer_weeks', 1.5],
    ['public_search_per_minute', null],
    ['public_search_per_day', 0],
  ])('refuse %s %j as malformed', (key, value) => {
    expect(settingsOn(withRow(key, value), today)).toEqual({
      ok: false,
      reasons: [{ code: 'setting_malformed', key }],
    });
  });

  it('name every key that is missing or malformed, in the order of the schema', () => {
    const wrong = withRow('minimum_hours', 'veel').filter(({ key }) => key !== 'register_name' && key !== 'help_email');
    expect(settingsOn(wrong, today)).toEqual({
      ok: false,
      reasons: [
        { code: 'setting_missing', key: 'register_name' },
        { code: 'setting_missing', key: 'help_email' },
        { code: 'setting_malformed', key: 'minimum_hours' },
      ],
    });
  });

  it('take a minimum with two decimals exactly', () => {
    expect(minimumOn(withRow('minimum_hours', 15.55), '2026-11-23')).toBe(15.55);
  });
});
