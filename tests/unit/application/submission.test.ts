import { answerDueOn } from '@/lib/application/answer-term';
import { rejectionReasons } from '@/lib/application/decisions';
import {
  applicationSteps,
  applicationTasks,
  finishedSteps,
  firstUnfinishedStep,
  minutesFor,
  stepOf,
} from '@/lib/application/steps';
import { type ApplicationContents, type SubmissionBlocker, submissionBlockers } from '@/lib/application/submission';
import { type RequirementAssessment, requirementCodes } from '@/lib/eligibility/requirements';
import { calendarDate } from '@/lib/shared/calendar-date';

const met: RequirementAssessment[] = [
  { code: 'competency_profile', met: true, reasons: [] },
  { code: 'code_of_conduct', met: true, reasons: [] },
  { code: 'hours', met: true, reasons: [], countedHours: 24, minimumHours: 16 },
  { code: 'appointment', met: true, reasons: [], countedAppointments: 1, notCounting: [] },
];

const unmet: RequirementAssessment[] = [
  { code: 'competency_profile', met: false, reasons: [{ code: 'not_accepted', tick: 'meets_competency_profile' }] },
  { code: 'code_of_conduct', met: false, reasons: [{ code: 'no_document_in_force', document: 'code_addendum' }] },
  {
    code: 'hours',
    met: false,
    reasons: [{ code: 'too_few_hours', counted: 8, minimum: 16 }],
    countedHours: 8,
    minimumHours: 16,
  },
  {
    code: 'appointment',
    met: false,
    reasons: [{ code: 'no_appointments' }],
    countedAppointments: 0,
    notCounting: [],
  },
];

const complete: ApplicationContents = {
  name: { initials: 'J.F.R.', birthSurname: 'Jansen' },
  nameSaved: true,
  privateEmail: 'j.jansen@post.example',
  privatePhone: '06 12345678',
  appointments: [{}],
  documentsAreSample: false,
  assessments: met,
};

const empty: ApplicationContents = {
  name: { initials: '', birthSurname: '' },
  nameSaved: false,
  privateEmail: '',
  privatePhone: '',
  appointments: [],
  documentsAreSample: true,
  assessments: unmet,
};

/** The complete one, with the requirement that isn't met and no other. */
function without(code: RequirementAssessment['code']): Partial<ApplicationContents> {
  return { assessments: met.map((one) => (one.code === code ? (unmet.find((two) => two.code === code) ?? one) : one)) };
}

const single: [string, Partial<ApplicationContents>, SubmissionBlocker, string][] = [
  ['a name that nobody looked at', { nameSaved: false }, { code: 'name_not_checked' }, 'naam'],
  ['no initials', { name: { initials: '', birthSurname: 'Jansen' } }, { code: 'initials_missing' }, 'naam'],
  ['initials of spaces', { name: { initials: '  ', birthSurname: 'Jansen' } }, { code: 'initials_missing' }, 'naam'],
  ['no birth surname', { name: { initials: 'J.', birthSurname: '' } }, { code: 'birth_surname_missing' }, 'naam'],
  ['no private e-mail', { privateEmail: '' }, { code: 'private_email_missing' }, 'contact'],
  ['no private phone', { privatePhone: '' }, { code: 'private_phone_missing' }, 'contact'],
  ['no appointment', { appointments: [] }, { code: 'no_appointment' }, 'aanstellingen'],
  ['sample text for a document', { documentsAreSample: true }, { code: 'document_is_sample' }, 'documenten'],
  ...(
    [
      ['competency_profile', 'documenten'],
      ['code_of_conduct', 'documenten'],
      ['hours', 'aanstellingen'],
      ['appointment', 'aanstellingen'],
    ] as const
  ).map(([requirement, slug]): (typeof single)[number] => [
    `requirement ${requirement} not met`,
    without(requirement),
    {
      code: 'requirement_not_met',
      requirement,
      reasons: unmet.find(({ code }) => code === requirement)?.reasons ?? [],
    },
    slug,
  ]),
];

describe('submitting', () => {
  it('is blocked by nothing when all is there', () => {
    expect(submissionBlockers(complete)).toEqual([]);
  });

  it.each(single)('is blocked by %s', (_, changes, blocker) => {
    expect(submissionBlockers({ ...complete, ...changes })).toEqual([blocker]);
  });

  it('is blocked by everything at once, in the order of the steps, requirements last', () => {
    expect(submissionBlockers(empty).map((one) => ('requirement' in one ? one.requirement : one.code))).toEqual([
      'name_not_checked',
      'initials_missing',
      'birth_surname_missing',
      'private_email_missing',
      'private_phone_missing',
      'no_appointment',
      'document_is_sample',
      ...requirementCodes,
    ]);
  });
});

describe('the steps', () => {
  it.each(single)('with %s one goes on where that is mended', (_, changes, __, slug) => {
    expect(firstUnfinishedStep({ ...complete, ...changes }).slug).toBe(slug);
  });

  it.each<[string, Partial<ApplicationContents>, string]>([
    ['nothing done', empty, 'naam'],
    ['contact and documents left', { privatePhone: '', ...without('code_of_conduct') }, 'contact'],
    ['all done', {}, 'overzicht'],
  ])('with %s one goes on at the first unfinished one', (_, changes, slug) => {
    expect(firstUnfinishedStep({ ...complete, ...changes }).slug).toBe(slug);
  });

  it('are finished one by one', () => {
    expect(finishedSteps(empty)).toEqual([]);
    expect(finishedSteps({ ...complete, privatePhone: '' })).toEqual(['name', 'appointments', 'documents']);
    expect(finishedSteps(complete)).toEqual(['name', 'contact', 'appointments', 'documents']);
  });

  it('are a list of tasks: what is done, where one goes on, and sending in once all is there', () => {
    const states = (changes: Partial<ApplicationContents>) =>
      applicationTasks({ ...complete, ...changes }).map(({ state }) => state);
    expect(states(empty)).toEqual(['next', 'todo', 'todo', 'todo', 'waiting']);
    expect(states({ privatePhone: '' })).toEqual(['done', 'next', 'done', 'done', 'waiting']);
    expect(states({})).toEqual(['done', 'done', 'done', 'done', 'next']);
  });

  it('take fewer minutes the more of them are done', () => {
    const whole = minutesFor(applicationSteps);
    expect(minutesFor(applicationSteps.slice(1))).toBeLessThan(whole);
    expect(minutesFor([])).toBe(0);
  });

  it('stand in one order, each known by its slug', () => {
    expect(applicationSteps.map(({ slug }) => slug)).toEqual([
      'naam',
      'contact',
      'aanstellingen',
      'documenten',
      'overzicht',
    ]);
    for (const step of applicationSteps) expect(stepOf(step.code)).toEqual(step);
  });
});

describe('the day of the answer', () => {
  it.each([
    ['2026-11-23', 4, '2026-12-21'],
    ['2026-12-20', 4, '2027-01-17'],
    ['2024-02-15', 2, '2024-02-29'],
    ['2026-10-20', 1, '2026-10-27'],
  ])('submitted on %s, within %d weeks is %s', (submitted, weeks, due) => {
    expect(answerDueOn(calendarDate(submitted), weeks)).toBe(due);
  });
});

describe('the catalogue of rejections', () => {
  it('has a reason for every requirement', () => {
    const expected = requirementCodes.map((code) => `requirement_${code}`);
    expect(rejectionReasons.slice(0, requirementCodes.length)).toEqual(expected);
  });
});
