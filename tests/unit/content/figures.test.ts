import { figureNames, figuresOf, fillFigures, fillKnownFigures, unknownFigures } from '@/lib/content/figures';
import { type Settings, settingsOn } from '@/lib/content/settings-schema';
import { calendarDate } from '@/lib/shared/calendar-date';
import { settingInText } from '@/lib/text/nl/content/settings';
import { figure } from '@/lib/text/nl/shared/amounts';
import seeded from '@/prisma/seed/content/settings.json';

type Seeded = { key: string; value?: unknown; demo?: unknown; validFrom: string };

const today = calendarDate('2026-11-16');
const NORM = ['points_total', 'accredited_points', 'cycle_years'];

function settings(changed: Partial<Settings>): Settings {
  const found = settingsOn(
    (seeded as Seeded[]).map(({ key, value, demo, validFrom }) => ({
      ...{ key, value: value ?? demo ?? '', validFrom: calendarDate(validFrom) },
    })),
    today,
  );
  if (!found.ok) throw new Error('the seeded settings are incomplete');
  return { ...found.settings, ...changed };
}

const print = { setting: settingInText, number: figure };
const figures = figuresOf(
  settings({
    minimumHours: 12.5,
    answerWeeks: 3,
    startOfRegister: calendarDate('2014-02-02'),
    organisation: 'De Beheerder',
    accreditationFeeCents: 30_250,
    dataProtectionOfficer: { name: 'S. Verhoeven', email: 'privacy@register.example' },
    cycleReminders: ['6m', '1w'],
    invoiceIban: '',
  }),
  { total: 1200, accreditedMin: 30, years: 2 },
  print,
);

it.each([
  ['a number without its unit', 'minimum_hours', '12,5'],
  ['a count', 'answer_weeks', '3'],
  ['a day', 'start_of_register', '2 februari 2014'],
  ['a name', 'organisation', 'De Beheerder'],
  ['money', 'accreditation_fee_cents', '€\u00a0302,50'],
  ['a contact', 'data_protection_officer', 'S. Verhoeven, privacy@register.example'],
  ['several terms', 'cycle_reminders', '6 maanden, 1 week'],
  ['nothing', 'invoice_iban', ''],
  ['the total of the norm set', 'points_total', '1.200'],
  ['its accredited points', 'accredited_points', '30'],
  ['its years', 'cycle_years', '2'],
])('a text says %s as one reads it', (_, name, printed) => {
  expect(fillFigures(`{{${name}}}`, figures)).toBe(printed);
});

it('every setting and what a norm set asks has a value', () => {
  expect(Object.keys(figures).sort()).toEqual([...figureNames].sort());
});

it('on a day without a norm set its figures are left out', () => {
  expect(Object.keys(figuresOf(settings({}), null, print)).sort()).toEqual(
    figureNames.filter((name) => !NORM.includes(name)).sort(),
  );
});

it('names that don’t exist are found, each once, and stay in a preview as they were typed', () => {
  const text = '{{answer_weeks}} {{weken}} {{ weken }} {{toString}}';
  expect(unknownFigures(text)).toEqual(['weken', 'toString']);
  expect(fillKnownFigures(text, figures)).toBe('3 {{weken}} {{ weken }} {{toString}}');
});
