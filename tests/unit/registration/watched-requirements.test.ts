import { type Acceptance, type DocumentsInForce, ticks } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { RequirementCode } from '@/lib/eligibility/requirements';
import {
  type ComingBreak,
  comingBreak,
  missingDetails,
  newlyBroken,
  newlyComing,
  warningKeys,
} from '@/lib/registration/watched-requirements';
import { calendarDate } from '@/lib/shared/calendar-date';

const today = calendarDate('2026-11-16');
const inForce: DocumentsInForce = {
  competency_profile: { version: '1' },
  code_of_conduct: { version: '1' },
  code_addendum: { version: '1' },
};
const standard = { documentsInForce: inForce, minimumHours: 16 };
const everyTick: Acceptance[] = ticks.map((tick) => ({ tick, version: '1', acceptedAt: new Date(0) }));

function job(given: Partial<Omit<Appointment, 'startsOn' | 'endsOn'>> & { startsOn?: string; endsOn?: string } = {}) {
  const { startsOn = '2020-01-01', endsOn, ...rest } = given;
  const known = { function: 'attendance_officer', employerKind: 'municipality', form: 'employed' } as const;
  const days = { startsOn: calendarDate(startsOn), endsOn: endsOn ? calendarDate(endsOn) : null };
  return { ...known, organisation: 'A', hoursPerWeek: 24, ...rest, ...days } satisfies Appointment;
}

describe('what is newly broken', () => {
  const cases: [RequirementCode[], RequirementCode[], RequirementCode[]][] = [
    [[], [], []],
    [[], ['hours'], ['hours']],
    [['hours'], ['hours'], []],
    [['hours'], ['hours', 'appointment'], ['appointment']],
    [['hours', 'appointment'], [], []],
    [['code_of_conduct'], ['hours'], ['hours']],
  ];
  it.each(cases)('from %j to %j: %j', (before, after, broken) => {
    expect(newlyBroken(before, after)).toEqual(broken);
  });
});

describe('an end in sight', () => {
  const cases: [string, Appointment[], [string, RequirementCode[]] | null][] = [
    ['no end', [job()], null],
    ['ends today: from tomorrow on', [job({ endsOn: '2026-11-16' })], ['2026-11-17', ['hours', 'appointment']]],
    ['ends at new year', [job({ endsOn: '2026-12-31' })], ['2027-01-01', ['hours', 'appointment']]],
    ['ended yesterday: broken today already', [job({ endsOn: '2026-11-15' })], null],
    ['another goes on with enough', [job({ endsOn: '2026-12-31' }), job()], null],
    [
      'another goes on with too little',
      [job({ endsOn: '2026-12-31' }), job({ hoursPerWeek: 8 })],
      ['2027-01-01', ['hours']],
    ],
    ['the next begins the day after', [job({ endsOn: '2026-12-31' }), job({ startsOn: '2027-01-01' })], null],
    [
      'the next begins a day too late',
      [job({ endsOn: '2026-12-31' }), job({ startsOn: '2027-01-02' })],
      ['2027-01-01', ['hours', 'appointment']],
    ],
    [
      'two ends: the first that breaks something',
      [job({ endsOn: '2027-03-31' }), job({ endsOn: '2026-12-31', hoursPerWeek: 8 })],
      ['2027-04-01', ['hours', 'appointment']],
    ],
    ['what never counted ends', [job({ function: 'other', endsOn: '2026-12-31' }), job()], null],
  ];
  it.each(cases)('%s', (_, appointments, expected) => {
    const found = comingBreak({ appointments, acceptances: everyTick }, standard, today);
    expect(found && [found.on, found.requirements]).toEqual(expected);
  });

  it('says nothing of ticks: those don’t end by themselves', () => {
    const data = { appointments: [job({ endsOn: '2026-12-31' })], acceptances: [] };
    expect(comingBreak(data, standard, today)?.requirements).toEqual(['hours', 'appointment']);
  });
});

describe('an end that a change brings', () => {
  const breaks = (on: string, ...requirements: RequirementCode[]): ComingBreak => ({
    on: calendarDate(on),
    requirements,
  });
  const january = breaks('2027-01-01', 'hours');
  it.each<[string, ComingBreak | null, ComingBreak | null, boolean]>([
    ['none before, none after', null, null, false],
    ['a first one', null, january, true],
    ['the same', january, january, false],
    ['one that goes', january, null, false],
    ['a nearer one', january, breaks('2026-12-01', 'hours'), true],
    ['a later one', january, breaks('2027-02-01', 'hours'), false],
    ['one of more', january, breaks('2027-02-01', 'hours', 'appointment'), true],
  ])('%s', (_, before, after, isNew) => {
    expect(newlyComing(before, after)).toEqual(isNew ? after : null);
  });

  it('is read with its day: a tick for one day is none for another, nor for today', () => {
    expect(warningKeys(january)).toEqual(['hours@2027-01-01']);
    expect(warningKeys({ requirements: ['hours'] })).toEqual(['hours']);
  });
});

describe('what is missing', () => {
  const whole = { privateEmail: 'a@b.example', privatePhone: '1', appointments: [job()], acceptances: everyTick };
  it.each([
    ['nothing', {}, []],
    ['an address', { privateEmail: '' }, ['contact']],
    ['a number', { privatePhone: '' }, ['contact']],
    ['an appointment', { appointments: [] }, ['appointments']],
    ['a tick', { acceptances: everyTick.slice(1) }, ['documents']],
    ['a tick for this version', { acceptances: everyTick.map((one) => ({ ...one, version: '0' })) }, ['documents']],
    [
      'everything',
      { privateEmail: '', privatePhone: '', appointments: [], acceptances: [] },
      ['contact', 'appointments', 'documents'],
    ],
  ])('%s', (_, given, missing) => {
    expect(missingDetails({ ...whole, ...given }, inForce)).toEqual(missing);
  });

  it('isn’t complete while a document has no version in force', () => {
    expect(missingDetails(whole, { ...inForce, code_addendum: null })).toEqual(['documents']);
  });
});
