import {
  announcedDay,
  type DraftFacts,
  isStaleAnnouncement,
  nextDeletionStep,
  nextDraftStep,
} from '@/lib/daily/deletion-notice';
import { calendarDate } from '@/lib/shared/calendar-date';

const terms = {
  draftFirstReminderDays: 7,
  draftSecondReminderDays: 30,
  draftDeletionMonths: 6,
  draftDeletionNoticeDays: 14,
};
const untouched: DraftFacts = {
  idleSince: calendarDate('2026-01-31'),
  firstReminded: false,
  secondReminded: false,
  announcedFor: null,
};

describe('a draft that nobody touches', () => {
  // Six months after 31 January is 31 July: announced from 17 July on.
  it.each([
    ['2026-01-31', {}, null],
    ['2026-02-06', {}, null],
    ['2026-02-07', {}, { kind: 'first_reminder' }],
    ['2026-02-08', { firstReminded: true }, null],
    ['2026-03-01', { firstReminded: true }, null],
    ['2026-03-02', { firstReminded: true }, { kind: 'second_reminder' }],
    ['2026-03-02', {}, { kind: 'second_reminder' }],
    ['2026-03-03', { secondReminded: true }, null],
    ['2026-02-08', { secondReminded: true }, null],
    ['2026-07-16', { firstReminded: true }, { kind: 'second_reminder' }],
    ['2026-07-16', { firstReminded: true, secondReminded: true }, null],
    ['2026-07-17', { firstReminded: true }, { kind: 'announcement', deletesOn: '2026-07-31' }],
    ['2026-07-20', {}, { kind: 'announcement', deletesOn: '2026-08-03' }],
    ['2027-03-01', {}, { kind: 'announcement', deletesOn: '2027-03-15' }],
    ['2026-07-30', { announcedFor: calendarDate('2026-07-31') }, null],
    ['2026-08-30', { announcedFor: calendarDate('2026-07-31'), isUndelivered: true }, null],
    ['2026-07-31', { announcedFor: calendarDate('2026-07-31') }, { kind: 'deletion' }],
    ['2026-08-02', { announcedFor: calendarDate('2026-08-03') }, null],
    ['2026-09-30', { announcedFor: calendarDate('2026-08-03') }, { kind: 'deletion' }],
  ] as const)('on %s, with %j: %j', (today, facts, expected) => {
    expect(nextDraftStep({ ...untouched, ...facts }, terms, calendarDate(today))).toEqual(expected);
  });

  it('goes by the settings', () => {
    const sooner = { ...terms, draftFirstReminderDays: 2, draftDeletionMonths: 1, draftDeletionNoticeDays: 3 };
    expect(nextDraftStep(untouched, sooner, calendarDate('2026-02-02'))).toEqual({ kind: 'first_reminder' });
    expect(nextDraftStep(untouched, sooner, calendarDate('2026-02-25'))).toEqual({
      kind: 'announcement',
      deletesOn: '2026-02-28',
    });
  });
});

describe('an account that is for nothing', () => {
  const idle = { idleSince: calendarDate('2026-01-31'), announcedFor: null };

  it('hears nothing but the announcement', () => {
    expect(nextDeletionStep(idle, terms, calendarDate('2026-07-16'))).toBeNull();
    expect(nextDeletionStep(idle, terms, calendarDate('2026-07-17'))?.kind).toBe('announcement');
  });

  it.each([
    ['2026-07-31', false],
    ['2026-08-14', false],
    ['2026-08-15', true],
  ])('an announcement for 31 July is of an earlier time on %s: %s', (today, stale) => {
    expect(isStaleAnnouncement(calendarDate('2026-07-31'), terms, calendarDate(today))).toBe(stale);
  });
});

describe('the day that an announcement named', () => {
  const idleSince = calendarDate('2026-01-31');
  it.each([
    ['2026-09-01', '2026-07-17', '2026-09-01'],
    [null, '2026-07-17', '2026-07-31'],
    [null, '2026-07-20', '2026-08-03'],
  ])('named %s, written on %s: %s', (named, writtenOn, day) => {
    const notice = {
      named: named === null ? null : calendarDate(named),
      writtenOn: calendarDate(writtenOn),
      idleSince,
    };
    expect(announcedDay(notice, terms)).toBe(day);
  });
});
