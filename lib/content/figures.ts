/**
 * The figures and names that a manager's texts may mention as `{{name}}`; all come from settings (domain section 3),
 * already as they are read: `start_of_register` is a date in words, the others a number or a name.
 */
export const figureNames = [
  'minimum_hours',
  'answer_weeks',
  'start_of_register',
  'first_period_years',
  'confirmation_link_days',
  'password_link_hours',
  'organisation',
  'manager_email',
] as const;

export type FigureName = (typeof figureNames)[number];
export type Figures = Record<FigureName, string>;

/** The settings behind the figures; `startOfRegister` is printed, such as "1 januari 2016". */
export type FigureSettings = {
  minimumHours: number;
  answerWeeks: number;
  startOfRegister: string;
  firstPeriodYears: number;
  confirmationLinkDays: number;
  passwordLinkHours: number;
  organisation: string;
  managerEmail: string;
};

/** The figures of an install, as they are filled in. `print` writes a number as the language does. */
export function figuresOf(settings: FigureSettings, print: (value: number) => string): Figures {
  return {
    minimum_hours: print(settings.minimumHours),
    answer_weeks: print(settings.answerWeeks),
    start_of_register: settings.startOfRegister,
    first_period_years: print(settings.firstPeriodYears),
    confirmation_link_days: print(settings.confirmationLinkDays),
    password_link_hours: print(settings.passwordLinkHours),
    organisation: settings.organisation,
    manager_email: settings.managerEmail,
  };
}
