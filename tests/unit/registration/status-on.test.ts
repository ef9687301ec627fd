import { type PastStatus, pastStatus, statusOn } from '@/lib/registration/past-status';
import type { StatusEvent } from '@/lib/registration/registration-events';
import type { RegistrationState } from '@/lib/registration/registration-states';
import { calendarDate } from '@/lib/shared/calendar-date';

const happened = (kind: StatusEvent['kind'], on: string, stateAfter: RegistrationState): StatusEvent => ({
  kind,
  on: calendarDate(on),
  stateAfter,
});

const events = [
  happened('registered', '2020-03-01', 'registered'),
  happened('certified', '2024-06-10', 'certified'),
  happened('shielded', '2024-07-01', 'certified'),
  // Both hold from one day.
  happened('certification_ended', '2026-01-01', 'registered'),
  happened('grace_started', '2026-01-01', 'registered'),
  happened('removed', '2027-02-01', 'removed'),
  // Recorded later, for a day before the removal: it holds until then.
  happened('certified', '2026-11-01', 'certified'),
  happened('registered_again', '2029-09-09', 'registered'),
];

it.each<[string, RegistrationState | null]>([
  ['2020-02-29', null],
  ['2020-03-01', 'registered'],
  ['2024-06-09', 'registered'],
  ['2024-06-10', 'certified'],
  ['2025-12-31', 'certified'],
  ['2026-01-01', 'registered'],
  ['2026-10-31', 'registered'],
  ['2026-11-01', 'certified'],
  ['2027-01-31', 'certified'],
  ['2027-02-01', 'removed'],
  ['2029-09-08', 'removed'],
  ['2029-09-09', 'registered'],
])('the status on %s was %s', (day, state) => {
  expect(statusOn(events, calendarDate(day))).toBe(state);
});

it('of two events that hold from one day the last one recorded counts', () => {
  const both = [happened('removed', '2026-05-01', 'removed'), happened('reinstated', '2026-05-01', 'certified')];
  expect(statusOn(both, calendarDate('2026-05-01'))).toBe('certified');
});

describe('a question for the status on a day', () => {
  const today = calendarDate('2030-01-01');

  it.each<[string | undefined, PastStatus | null]>([
    [undefined, null],
    ['', null],
    ['  ', null],
    ['gisteren', { kind: 'not_a_date' }],
    ['31-2-2026', { kind: 'not_a_date' }],
    ['2-1-2030', { kind: 'in_the_future' }],
    ['1-1-2030', { kind: 'status', day: today, state: 'registered' }],
    ['10 juni 2024', { kind: 'status', day: calendarDate('2024-06-10'), state: 'certified' }],
    [
      '29-2-2020',
      { kind: 'before_registration', day: calendarDate('2020-02-29'), registeredOn: calendarDate('2020-03-01') },
    ],
  ])('as %j is answered %j', (typed, answer) => {
    expect(pastStatus(typed, events, today)).toEqual(answer);
  });

  it('is answered that nothing is known when there are no events', () => {
    const day = calendarDate('2026-01-01');
    expect(pastStatus('1-1-2026', [], today)).toEqual({ kind: 'before_registration', day, registeredOn: null });
  });
});
