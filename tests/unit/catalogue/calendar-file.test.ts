import fc from 'fast-check';
import { type CalendarRun, calendarOfMeetings } from '@/lib/catalogue/calendar-file';
import { calendarDate } from '@/lib/shared/calendar-date';

const meeting = { position: 1, day: calendarDate('2026-03-29'), begins: 9 * 60 + 30, ends: 17 * 60 };
const run: CalendarRun = {
  ...{
    id: 'a0000000-0000-4000-8000-000000000001',
    state: 'planned',
    version: 3,
    title: 'Gesprekken',
    place: 'Utrecht',
  },
  meetings: [meeting],
};
const stampedAt = new Date('2026-01-02T03:04:05.678Z');
const fileOf = (given: Partial<CalendarRun>, description = '') =>
  calendarOfMeetings({ ...run, ...given }, { product: 'LKLR', description }, stampedAt);
/** As a calendar reads it: unfolded. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valuesOf = (file: string, name: string) =>
  linesOf(file).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

it('a run is an event for each meeting, in the time of Amsterdam', () => {
  const second = { position: 2, day: calendarDate('2026-10-25'), begins: 0, ends: 24 * 60 };
  const lines = linesOf(fileOf({ meetings: [meeting, second] }, 'Academie'));
  expect(lines.slice(0, 6)).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//LKLR//NL', 'METHOD:PUBLISH'],
    ...['BEGIN:VTIMEZONE', 'TZID:Europe/Amsterdam'],
  ]);
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
    ...['BEGIN:VEVENT', `UID:${run.id}-1`, 'SEQUENCE:3', 'DTSTAMP:20260102T030405Z'],
    ...['DTSTART;TZID=Europe/Amsterdam:20260329T093000', 'DTEND;TZID=Europe/Amsterdam:20260329T170000'],
    ...['SUMMARY:Gesprekken', 'LOCATION:Utrecht', 'DESCRIPTION:Academie', 'STATUS:CONFIRMED', 'END:VEVENT'],
    ...['BEGIN:VEVENT', `UID:${run.id}-2`, 'SEQUENCE:3', 'DTSTAMP:20260102T030405Z'],
    ...['DTSTART;TZID=Europe/Amsterdam:20261025T000000', 'DTEND;TZID=Europe/Amsterdam:20261025T235959'],
    ...['SUMMARY:Gesprekken', 'LOCATION:Utrecht', 'DESCRIPTION:Academie', 'STATUS:CONFIRMED', 'END:VEVENT'],
    'END:VCALENDAR',
  ]);
});

it('a run that was cancelled says so', () => {
  expect(valuesOf(fileOf({ state: 'cancelled' }), 'STATUS')).toEqual(['CANCELLED']);
});

it('what isn’t known isn’t there', () => {
  expect(valuesOf(fileOf({ place: '' }), 'LOCATION')).toEqual([]);
  expect(valuesOf(fileOf({}), 'DESCRIPTION')).toEqual([]);
});

it.each([
  ['Praten, luisteren; doen', 'Praten\\, luisteren\\; doen'],
  ['C:\\map', 'C:\\\\map'],
  ['een\ntwee\r\ndrie\rvier', 'een\\ntwee\\ndrie\\nvier'],
  ['einde\nEND:VEVENT', 'einde\\nEND:VEVENT'],
  ['met\u0000 en \ttab', 'met en tab'],
  ['“Ş” en Ł: 👩‍🏫', '“Ş” en Ł: 👩‍🏫'],
  ['é'.repeat(100), 'é'.repeat(100)],
])('the title %j is written as %j', (title, written) => {
  expect(valuesOf(fileOf({ title }), 'SUMMARY')).toEqual([written]);
});

it('of any words no line is longer than 75 octets, and none breaks a letter', () => {
  // The sign of a letter that broke is drawn too, by itself.
  const words = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((drawn) => !drawn.includes('\uFFFD'));
  fc.assert(
    fc.property(words, words, words, (title, place, description) => {
      const file = fileOf({ title, place }, description);
      const lines = file.split('\r\n');
      expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      expect(lines.every((line) => !/[\r\n\uFFFD]/.test(line))).toBe(true);
      expect(linesOf(file).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    }),
  );
});
