import { type SettingProperty, type Settings, settingKey } from './settings-schema';

/** What a manager's texts may mention as `{{name}}`, each setting by the name of its row. */
const settingFigures = [
  'minimumHours',
  'answerWeeks',
  'startOfRegister',
  'firstPeriodYears',
  'confirmationLinkDays',
  'passwordLinkHours',
  'organisation',
  'managerEmail',
  'evidenceFileMegabytes',
  'evidenceFilesPerActivity',
  'activityQuestionWeeks',
  'graceMonths',
  'keptRowsMonths',
  'doorStepSeconds',
  'claimDays',
  'correctionMonths',
  'groupQuorum',
  'accreditationWeeks',
  'accreditationYears',
] as const satisfies readonly SettingProperty[];

export const figureNames: readonly string[] = [
  ...settingFigures.map(settingKey),
  ...['points_total', 'accredited_points', 'cycle_years'],
];

type FigureSettings = { [P in (typeof settingFigures)[number]]: Settings[P] extends number ? number : string };
export type NormFigures = { total: number; accreditedMin: number; years: number };

/** `print` writes a number as the language does. Those of a norm set are missing on a day without one. */
export function figuresOf(
  settings: FigureSettings,
  norm: NormFigures | null,
  print: (value: number) => string,
): Record<string, string> {
  const printed = (value: number | string) => (typeof value === 'number' ? print(value) : value);
  return {
    ...Object.fromEntries(settingFigures.map((property) => [settingKey(property), printed(settings[property])])),
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
