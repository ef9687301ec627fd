import { figureNames, figuresOf, fillFigures } from '@/lib/content/figures';
import { figure } from '@/lib/text/nl/shared/amounts';

const settings = {
  minimumHours: 12.5,
  answerWeeks: 3,
  startOfRegister: '2 februari 2014',
  firstPeriodYears: 6,
  confirmationLinkDays: 9,
  passwordLinkHours: 4,
  organisation: 'De Beheerder',
  managerEmail: 'beheer@register.example',
  evidenceFileMegabytes: 7,
  evidenceFilesPerActivity: 8,
  activityQuestionWeeks: 10,
  graceMonths: 11,
  keptRowsMonths: 13,
  doorStepSeconds: 14,
  claimDays: 15,
  correctionMonths: 16,
  groupQuorum: 17,
  accreditationWeeks: 18,
  accreditationYears: 19,
};
const figures = figuresOf(settings, { total: 1200, accreditedMin: 30, years: 2 }, figure);

it.each([
  ['minimum_hours', '12,5'],
  ['answer_weeks', '3'],
  ['start_of_register', '2 februari 2014'],
  ['first_period_years', '6'],
  ['confirmation_link_days', '9'],
  ['password_link_hours', '4'],
  ['organisation', 'De Beheerder'],
  ['manager_email', 'beheer@register.example'],
  ['evidence_file_megabytes', '7'],
  ['evidence_files_per_activity', '8'],
  ['activity_question_weeks', '10'],
  ['grace_months', '11'],
  ['kept_rows_months', '13'],
  ['door_step_seconds', '14'],
  ['claim_days', '15'],
  ['correction_months', '16'],
  ['group_quorum', '17'],
  ['accreditation_weeks', '18'],
  ['accreditation_years', '19'],
  ['points_total', '1.200'],
  ['accredited_points', '30'],
  ['cycle_years', '2'],
])('fills %s from its setting or from the norm set', (name, printed) => {
  expect(fillFigures(`{{${name}}}`, figures)).toBe(printed);
});

it('has a value for every name', () => {
  expect(Object.keys(figures).sort()).toEqual([...figureNames].sort());
});

it('leaves out the figures of a norm set on a day without one', () => {
  expect(Object.keys(figuresOf(settings, null, figure)).sort()).toEqual(
    figureNames.filter((name) => !['points_total', 'accredited_points', 'cycle_years'].includes(name)).sort(),
  );
});
