import { figureNames, figuresOf } from '@/lib/content/figures';
import { fillFigures } from '@/lib/content/fill-figures';
import { figure } from '@/lib/text/nl/amounts';

const figures = figuresOf(
  {
    minimumHours: 12.5,
    answerWeeks: 3,
    startOfRegister: '2 februari 2014',
    firstPeriodYears: 6,
    confirmationLinkDays: 9,
    passwordLinkHours: 4,
    organisation: 'De Beheerder',
    managerEmail: 'beheer@register.example',
  },
  figure,
);

it.each([
  ['minimum_hours', '12,5'],
  ['answer_weeks', '3'],
  ['start_of_register', '2 februari 2014'],
  ['first_period_years', '6'],
  ['confirmation_link_days', '9'],
  ['password_link_hours', '4'],
  ['organisation', 'De Beheerder'],
  ['manager_email', 'beheer@register.example'],
])('fills %s from its setting', (name, printed) => {
  expect(fillFigures(`{{${name}}}`, figures)).toBe(printed);
});

it('has a value for every name', () => {
  expect(Object.keys(figures).sort()).toEqual([...figureNames].sort());
});
