import { calendarDate } from '@/lib/shared/calendar-date';
import { calendarFile } from '@/lib/shared/calendar-file';

it.each([
  ['2027-03-01', '2027-03-01', '20270301', '20270302'],
  ['2026-12-30', '2026-12-31', '20261230', '20270101'],
])('whole days from %s to %s begin on %s and end before %s', (firstDay, lastDay, starts, ends) => {
  const when = { firstDay: calendarDate(firstDay), lastDay: calendarDate(lastDay) };
  const file = calendarFile([{ id: 'a', version: 2, when, title: 'Studiedag' }], 'LKLR', new Date(0));
  const lines = file.split('\r\n');
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
    ...['BEGIN:VEVENT', 'UID:a', 'SEQUENCE:2', 'DTSTAMP:19700101T000000Z'],
    ...[`DTSTART;VALUE=DATE:${starts}`, `DTEND;VALUE=DATE:${ends}`],
    ...['SUMMARY:Studiedag', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', ''],
  ]);
});
