/** What a manager's texts may mention as `{{name}}`, from settings or from the norm set of the day, already printed. */
const settingFigureNames = [
  'minimum_hours',
  'answer_weeks',
  'start_of_register',
  'first_period_years',
  'confirmation_link_days',
  'password_link_hours',
  'organisation',
  'manager_email',
  'evidence_file_megabytes',
  'evidence_files_per_activity',
  'activity_question_weeks',
  'grace_months',
] as const;

const normFigureNames = ['points_total', 'accredited_points', 'cycle_years'] as const;

export const figureNames = [...settingFigureNames, ...normFigureNames] as const;

/** Those of a norm set are missing on a day without one. */
export type Figures = Record<(typeof settingFigureNames)[number], string> &
  Partial<Record<(typeof normFigureNames)[number], string>>;

export type FigureSettings = {
  minimumHours: number;
  answerWeeks: number;
  startOfRegister: string;
  firstPeriodYears: number;
  confirmationLinkDays: number;
  passwordLinkHours: number;
  organisation: string;
  managerEmail: string;
  evidenceFileMegabytes: number;
  evidenceFilesPerActivity: number;
  activityQuestionWeeks: number;
  graceMonths: number;
};

export type NormFigures = { total: number; accreditedMin: number; years: number };

/** `print` writes a number as the language does. */
export function figuresOf(
  settings: FigureSettings,
  norm: NormFigures | null,
  print: (value: number) => string,
): Figures {
  return {
    minimum_hours: print(settings.minimumHours),
    answer_weeks: print(settings.answerWeeks),
    start_of_register: settings.startOfRegister,
    first_period_years: print(settings.firstPeriodYears),
    confirmation_link_days: print(settings.confirmationLinkDays),
    password_link_hours: print(settings.passwordLinkHours),
    organisation: settings.organisation,
    manager_email: settings.managerEmail,
    evidence_file_megabytes: print(settings.evidenceFileMegabytes),
    evidence_files_per_activity: print(settings.evidenceFilesPerActivity),
    activity_question_weeks: print(settings.activityQuestionWeeks),
    grace_months: print(settings.graceMonths),
    ...(norm && {
      points_total: print(norm.total),
      accredited_points: print(norm.accreditedMin),
      cycle_years: print(norm.years),
    }),
  };
}

const placeholder = /\{\{([^{}]*)\}\}/g;

export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name.trim());
}

export function canBeFilled(text: string, values: Record<string, string>): boolean {
  return placeholdersIn(text).every((name) => Object.hasOwn(values, name));
}

/** A value isn't filled again. Throws a RangeError for a placeholder without a value. */
export function fillFigures(text: string, values: Record<string, string>): string {
  return text.replace(placeholder, (_, inner: string) => figureNamed(inner.trim(), values));
}

function figureNamed(name: string, values: Record<string, string>): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new RangeError(`Unknown figure in a text: ${name}`);
  return value;
}
