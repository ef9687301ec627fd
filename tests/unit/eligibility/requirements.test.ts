import fc from 'fast-check';
import { type Acceptance, type DocumentsInForce, documentOfTick, ticks, ticksOf } from '@/lib/content/documents';
import { type Appointment, appointmentReasons, countsOn } from '@/lib/eligibility/appointments';
import {
  assessEligibility,
  countedHours,
  isEligible,
  type RequirementAssessment,
  requirementCodes,
} from '@/lib/eligibility/requirements';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';

const today = calendarDate('2026-11-23');
const yesterday = addDays(today, -1);
const tomorrow = addDays(today, 1);
const minimumHours = 16;

const appointment: Appointment = {
  function: 'attendance_officer',
  hoursPerWeek: 16,
  employerKind: 'municipality',
  form: 'employed',
  organisation: 'Gemeente Utrecht',
  startsOn: calendarDate('2020-01-01'),
  endsOn: null,
};

const documentsInForce: DocumentsInForce = {
  competency_profile: { version: '2024-1' },
  code_of_conduct: { version: '3' },
  code_addendum: { version: '1.2' },
};

const acceptances: Acceptance[] = ticks.map((tick) => ({
  tick,
  version: documentsInForce[documentOfTick[tick]]?.version ?? '',
  acceptedAt: new Date('2026-11-20T09:00:00Z'),
}));

const facts = { appointments: [appointment], acceptances, documentsInForce, minimumHours, on: today };

function assess(changes: Partial<typeof facts>): RequirementAssessment[] {
  return assessEligibility({ ...facts, ...changes });
}

function reasonsOf(code: RequirementAssessment['code'], changes: Partial<typeof facts>) {
  return assess(changes).find((assessment) => assessment.code === code)?.reasons;
}

function unmet(changes: Partial<typeof facts>) {
  return assess(changes)
    .filter(({ met }) => !met)
    .map(({ code }) => code);
}

describe('an appointment counts', () => {
  it.each<[string, Partial<Appointment>]>([
    ['as an attendance officer', { function: 'attendance_officer' }],
    ['as an RMC officer', { function: 'rmc_officer' }],
    ['with a municipality', { employerKind: 'municipality' }],
    ['with a region', { employerKind: 'region' }],
    ['with an RBL', { employerKind: 'rbl' }],
    ['for whoever is employed', { form: 'employed' }],
    ['for whoever is self-employed', { form: 'self_employed' }],
    ['for whoever is on a payroll', { form: 'payroll' }],
    ['on its first day', { startsOn: today }],
    ['on its last day', { endsOn: today }],
    ['on its only day', { startsOn: today, endsOn: today }],
    ['while its end lies ahead', { endsOn: tomorrow }],
  ])('%s', (_, changes) => {
    const stated = { ...appointment, ...changes };
    expect([countsOn(stated, today), appointmentReasons(stated, today)]).toEqual([true, []]);
  });

  it.each<[string, Partial<Appointment>, object]>([
    ['in another function', { function: 'other' }, { code: 'function_does_not_count' }],
    ['with another employer', { employerKind: 'other' }, { code: 'employer_does_not_count' }],
    ['in another form', { form: 'other' }, { code: 'form_does_not_count' }],
    ['when it ended yesterday', { endsOn: yesterday }, { code: 'appointment_ended', endsOn: yesterday }],
    ['when it starts tomorrow', { startsOn: tomorrow }, { code: 'appointment_not_started', startsOn: tomorrow }],
  ])('not %s', (_, changes, reason) => {
    const stated = { ...appointment, ...changes };
    expect(countsOn(stated, today)).toBe(false);
    expect(appointmentReasons(stated, today)).toEqual([{ ...reason, organisation: 'Gemeente Utrecht' }]);
  });

  it('not for several reasons at once: function, employer, form, dates', () => {
    const stated = {
      ...appointment,
      function: 'other',
      employerKind: 'other',
      form: 'other',
      endsOn: yesterday,
    } as const;
    expect(appointmentReasons(stated, today).map(({ code }) => code)).toEqual([
      'function_does_not_count',
      'employer_does_not_count',
      'form_does_not_count',
      'appointment_ended',
    ]);
  });
});

describe('the requirement on hours', () => {
  it.each<[string, number[], number, boolean]>([
    ['15.9 is too few', [15.9], 15.9, false],
    ['15.99 is too few', [15.99], 15.99, false],
    ['16 is enough', [16], 16, true],
    ['16.01 is enough', [16.01], 16.01, true],
    ['two part-time appointments add up', [8, 8], 16, true],
    ['8.1 and 7.9 are exactly 16', [8.1, 7.9], 16, true],
    ['4.35, 4.35 and 7.3 are exactly 16', [4.35, 4.35, 7.3], 16, true],
    ['8.1 and 7.89 are too few', [8.1, 7.89], 15.99, false],
    ['ten times 1.6 is exactly 16', Array.from({ length: 10 }, () => 1.6), 16, true],
    ['nothing is too few', [], 0, false],
  ])('%s', (_, hours, counted, met) => {
    const appointments = hours.map((hoursPerWeek) => ({ ...appointment, hoursPerWeek }));
    expect(assess({ appointments })[2]).toEqual({
      code: 'hours',
      met,
      reasons: met ? [] : [{ code: 'too_few_hours', counted, minimum: 16 }],
      countedHours: counted,
      minimumHours: 16,
    });
  });

  it.each<[string, Partial<Appointment>]>([
    ['in another function', { function: 'other' }],
    ['with another employer', { employerKind: 'other' }],
    ['that ended yesterday', { endsOn: yesterday }],
    ['that starts tomorrow', { startsOn: tomorrow }],
  ])('leaves out an appointment %s', (_, changes) => {
    const appointments = [
      { ...appointment, hoursPerWeek: 10 },
      { ...appointment, hoursPerWeek: 24, ...changes },
    ];
    expect(countedHours(appointments, today)).toBe(10);
    expect(unmet({ appointments })).toEqual(['hours']);
  });

  it('goes by the minimum that it is given', () => {
    expect(unmet({ minimumHours: 15.5, appointments: [{ ...appointment, hoursPerWeek: 15.5 }] })).toEqual([]);
    expect(unmet({ minimumHours: 20 })).toEqual(['hours']);
  });

  it('adds hundredths without a trace of floating point, in any order', () => {
    const hundredths = fc.array(fc.integer({ min: 1, max: 16_800 }), { maxLength: 8 });
    fc.assert(
      fc.property(hundredths, (parts) => {
        const appointments = parts.map((part) => ({ ...appointment, hoursPerWeek: part / 100 }));
        const exact = parts.reduce((sum, part) => sum + part, 0) / 100;
        expect(countedHours(appointments, today)).toBe(exact);
        expect(countedHours(appointments.toReversed(), today)).toBe(exact);
      }),
    );
  });
});

describe('the requirement on the appointment', () => {
  it('is not met without any', () => {
    expect(reasonsOf('appointment', { appointments: [] })).toEqual([{ code: 'no_appointments' }]);
    expect(unmet({ appointments: [] })).toEqual(['hours', 'appointment']);
  });

  it('says of each appointment why it does not count, in the order stated', () => {
    const ended = { ...appointment, organisation: 'Gemeente Zeist', endsOn: yesterday };
    const elsewhere = { ...appointment, organisation: 'School De Brug', employerKind: 'other' } as const;
    expect(assess({ appointments: [ended, elsewhere] })[3]).toEqual({
      code: 'appointment',
      met: false,
      reasons: [
        { code: 'appointment_ended', organisation: 'Gemeente Zeist', endsOn: yesterday },
        { code: 'employer_does_not_count', organisation: 'School De Brug' },
      ],
      countedAppointments: 0,
      notCounting: [
        { code: 'appointment_ended', organisation: 'Gemeente Zeist', endsOn: yesterday },
        { code: 'employer_does_not_count', organisation: 'School De Brug' },
      ],
    });
  });

  it('is met by one that counts, and still tells of the other', () => {
    const other = { ...appointment, organisation: 'RBL Rivierenland', startsOn: tomorrow };
    expect(assess({ appointments: [other, appointment] })[3]).toEqual({
      code: 'appointment',
      met: true,
      reasons: [],
      countedAppointments: 1,
      notCounting: [{ code: 'appointment_not_started', organisation: 'RBL Rivierenland', startsOn: tomorrow }],
    });
  });

  it('goes by the day that it is asked for', () => {
    const appointments = [{ ...appointment, endsOn: today }];
    expect(unmet({ appointments, on: today })).toEqual([]);
    expect(unmet({ appointments, on: tomorrow })).toEqual(['hours', 'appointment']);
  });
});

describe('the requirements on documents', () => {
  it.each([
    ['meets_competency_profile', 'competency_profile'],
    ['subscribes_competency_profile', 'code_of_conduct'],
    ['subscribes_code_of_conduct', 'code_of_conduct'],
    ['subscribes_code_addendum', 'code_of_conduct'],
  ] as const)('without the tick %s, %s is not met', (tick, requirement) => {
    const given = acceptances.filter((acceptance) => acceptance.tick !== tick);
    expect(unmet({ acceptances: given })).toEqual([requirement]);
    expect(reasonsOf(requirement, { acceptances: given })).toEqual([{ code: 'not_accepted', tick }]);
  });

  it.each([
    ['meets_competency_profile', 'competency_profile', '2024-1'],
    ['subscribes_competency_profile', 'code_of_conduct', '2024-1'],
    ['subscribes_code_of_conduct', 'code_of_conduct', '3'],
    ['subscribes_code_addendum', 'code_of_conduct', '1.2'],
  ] as const)('an older version under %s leaves %s unmet', (tick, requirement, inForce) => {
    const given = acceptances.map((one) => (one.tick === tick ? { ...one, version: 'old' } : one));
    expect(unmet({ acceptances: given })).toEqual([requirement]);
    expect(reasonsOf(requirement, { acceptances: given })).toEqual([
      { code: 'older_version_accepted', tick, accepted: 'old', inForce },
    ]);
  });

  it.each([
    ['competency_profile', ['competency_profile', 'code_of_conduct']],
    ['code_of_conduct', ['code_of_conduct']],
    ['code_addendum', ['code_of_conduct']],
  ] as const)('without %s in force, %j are not met', (document, requirements) => {
    const changes = { documentsInForce: { ...documentsInForce, [document]: null } };
    expect(unmet(changes)).toEqual(requirements);
    for (const code of requirements) {
      expect(reasonsOf(code, changes)).toEqual([{ code: 'no_document_in_force', document }]);
    }
  });

  it('an older acceptance does no harm beside one of the version in force', () => {
    const older = acceptances.map((one) => ({ ...one, version: 'old' }));
    expect(unmet({ acceptances: [...acceptances, ...older] })).toEqual([]);
  });

  it('of several older ones, the latest is named', () => {
    const tick = 'meets_competency_profile';
    const given = [
      { tick, version: '2018-1', acceptedAt: new Date('2019-01-01T00:00:00Z') },
      { tick, version: '2022-1', acceptedAt: new Date('2023-01-01T00:00:00Z') },
      { tick, version: '2020-1', acceptedAt: new Date('2021-01-01T00:00:00Z') },
    ] as const;
    expect(reasonsOf('competency_profile', { acceptances: [...given] })).toEqual([
      { code: 'older_version_accepted', tick, accepted: '2022-1', inForce: '2024-1' },
    ]);
  });

  it('reasons come in the order code, addendum, profile', () => {
    expect(reasonsOf('code_of_conduct', { acceptances: [] })).toEqual([
      { code: 'not_accepted', tick: 'subscribes_code_of_conduct' },
      { code: 'not_accepted', tick: 'subscribes_code_addendum' },
      { code: 'not_accepted', tick: 'subscribes_competency_profile' },
    ]);
  });

  it('three documents ask for four ticks', () => {
    expect(ticksOf('competency_profile')).toEqual(['meets_competency_profile', 'subscribes_competency_profile']);
    expect(ticksOf('code_of_conduct')).toEqual(['subscribes_code_of_conduct']);
    expect(ticksOf('code_addendum')).toEqual(['subscribes_code_addendum']);
  });
});

describe('the four requirements together', () => {
  it('are always all four, in order', () => {
    const nothing = { appointments: [], acceptances: [] };
    expect(assess({}).map(({ code }) => code)).toEqual(requirementCodes);
    expect(unmet(nothing)).toEqual(requirementCodes);
  });

  it('make somebody eligible when all are met', () => {
    expect(isEligible(assess({}))).toBe(true);
  });

  it.each(requirementCodes.map((code) => [code]))('do not without %s', (code) => {
    const assessments = assess({});
    expect(isEligible(assessments.map((one) => (one.code === code ? { ...one, met: false } : one)))).toBe(false);
    expect(isEligible(assessments.filter((one) => one.code !== code))).toBe(false);
  });
});
