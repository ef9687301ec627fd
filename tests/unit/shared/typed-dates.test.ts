import { calendarDate, readTypedDate, typedDateProblem } from '@/lib/shared/calendar-date';

it.each([
  ...['1–2–2026', '1‑2‑2026', '1−2−2026', '2026–02–01', '1 – 2 – 2026', '1—2—2026', '1‐2‐2026', '1－2－2026'],
  ...['\u200e1-2-2026', '1-2-2026\u200e', '\u200e1\u200e/2/\u200e2026', '\u20681-2-2026\u2069'],
  ...['1-2-2026', ' 1 / 2 / 2026 ', '1. 2. 2026', '1 februari 2026'],
])('%s is read as the first of February, whatever its dashes are', (typed) => {
  expect(readTypedDate(typed)).toBe(calendarDate('2026-02-01'));
});

it.each([
  ['1-2-26', 'year_needs_four_digits'],
  ['1–2–26', 'year_needs_four_digits'],
  ['1 feb 26', 'year_needs_four_digits'],
  ['zo 1 feb 2026', 'date_unreadable'],
  ['gisteren', 'date_unreadable'],
  ['1-2', 'date_unreadable'],
  ['30-2-2026', 'not_a_date'],
  ['30–2–2026', 'not_a_date'],
  ['32-1-2026', 'not_a_date'],
])('%s is refused as %s', (typed, code) => {
  expect(readTypedDate(typed)).toBeNull();
  expect(typedDateProblem(typed)).toBe(code);
});
