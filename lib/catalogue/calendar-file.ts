import type { RunState } from '@/lib/attendance/run-states';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type CalendarMeeting = { position: number; day: CalendarDate; begins: number; ends: number };

export type CalendarRun = {
  id: string;
  state: RunState;
  /** Grows with every change: by it a calendar knows the newest. */
  version: number;
  title: string;
  place: string;
  meetings: readonly CalendarMeeting[];
};

type Words = { product: string; description: string };

/** A run's meetings as RFC 5545 has them, in the time of Amsterdam. Asked again, each is the same event. */
export function calendarFile(run: CalendarRun, { product, description }: Words, stampedAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escaped(product)}//NL`,
    'METHOD:PUBLISH',
    ...AMSTERDAM,
    ...run.meetings.flatMap((meeting) => eventOf(run, meeting, description, stampedAt)),
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

function eventOf(run: CalendarRun, meeting: CalendarMeeting, description: string, stampedAt: Date): string[] {
  const { id, state, version, title, place } = run;
  const { position, day, begins, ends } = meeting;
  return [
    'BEGIN:VEVENT',
    `UID:${id}-${position}`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${stampedAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;TZID=Europe/Amsterdam:${localTime(day, begins)}`,
    `DTEND;TZID=Europe/Amsterdam:${localTime(day, ends)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

const LAST_MINUTE = 24 * 60;

/** Midnight at the end of a day is its last second: a calendar has no hour 24. */
function localTime(day: CalendarDate, minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const time = minute === LAST_MINUTE ? '235959' : `${two(Math.floor(minute / 60))}${two(minute % 60)}00`;
  return `${day.replaceAll('-', '')}T${time}`;
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
