import { addDays, type CalendarDate } from './calendar-date';

/** Minutes of one day in the time of Amsterdam, or whole days. */
type When = { day: CalendarDate; begins: number; ends: number } | { firstDay: CalendarDate; lastDay: CalendarDate };

export type CalendarEvent = {
  id: string;
  /** Grows with every change: by it a calendar knows the newest. */
  version: number;
  when: When;
  title: string;
  place?: string;
  description?: string;
  isCancelled?: boolean;
};

/** Events as RFC 5545 has them. Asked again, each is the same event. */
export function calendarFile(events: readonly CalendarEvent[], product: string, stampedAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(product)}//NL`,
    'METHOD:PUBLISH',
    ...AMSTERDAM,
    ...events.flatMap((event) => linesOf(event, stampedAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const AMSTERDAM = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  ...['BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
  ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD'],
  'END:VTIMEZONE',
];

function linesOf(event: CalendarEvent, stampedAt: Date): string[] {
  const { id, version, when, title, place = '', description = '', isCancelled = false } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${stampedAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    ...bounds(when),
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

function bounds(when: When): string[] {
  if ('firstDay' in when) {
    // The end is the first day that is no part of it.
    const [starts, ends] = [when.firstDay, addDays(when.lastDay, 1)].map(digits);
    return [`DTSTART;VALUE=DATE:${starts}`, `DTEND;VALUE=DATE:${ends}`];
  }
  const { day, begins, ends } = when;
  return [
    `DTSTART;TZID=Europe/Amsterdam:${localTime(day, begins)}`,
    `DTEND;TZID=Europe/Amsterdam:${localTime(day, ends)}`,
  ];
}

const digits = (day: CalendarDate) => day.replaceAll('-', '');

const LAST_MINUTE = 24 * 60;

/** Midnight at the end of a day is its last second: a calendar has no hour 24. */
function localTime(day: CalendarDate, minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const time = minute === LAST_MINUTE ? '235959' : `${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
  return `${digits(day)}T${time}`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\,;]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

const LINE_OCTETS = 75;

/** At most so many octets a line, and never in the middle of a letter; what goes on begins with a space. */
function folded(line: string): string {
  let [out, octets] = ['', 0];
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LINE_OCTETS) [out, octets] = [`${out}\r\n `, 1];
    out += letter;
    octets += size;
  }
  return out;
}
