import { type SettingKey, type SettingProperty, type Settings, settingKey, settingKeys } from './settings-schema';

export const normFigureNames = ['points_total', 'accredited_points', 'cycle_years'] as const;
export type NormFigureName = (typeof normFigureNames)[number];

/** What a manager's texts may mention as `{{name}}`: each setting by the name of its row, and what a norm set asks. */
export const figureNames: readonly string[] = [...settingKeys, ...normFigureNames];

export type NormFigures = { total: number; accreditedMin: number; years: number };
type Print = { setting: (key: SettingKey, value: unknown) => string; number: (value: number) => string };

/** `print` writes as the language does. Those of a norm set are missing on a day without one. */
export function figuresOf(settings: Settings, norm: NormFigures | null, print: Print): Record<string, string> {
  const ofSettings = Object.entries(settings).map(([property, value]) => {
    const key = settingKey(property as SettingProperty);
    return [key, print.setting(key, value)];
  });
  return {
    ...Object.fromEntries(ofSettings),
    ...(norm && {
      points_total: print.number(norm.total),
      accredited_points: print.number(norm.accreditedMin),
      cycle_years: print.number(norm.years),
    }),
  };
}

const placeholder = /\{\{([^{}]*)\}\}/g;

export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name.trim());
}

export function canBeFilled(text: string, values: Record<string, string>): boolean {
  return missingFigures(text, values).length === 0;
}

/** What a text mentions and has no value, each once. */
export function missingFigures(text: string, values: Record<string, string>): string[] {
  return [...new Set(placeholdersIn(text))].filter((name) => !Object.hasOwn(values, name));
}

/** Each once, as they were typed. */
export function unknownFigures(text: string): string[] {
  return [...new Set(placeholdersIn(text))].filter((name) => !figureNames.includes(name));
}

type Words = { title: string; summary: string; text: string };

/** The words of a document with what they mention, and the names that have no value, which stay as they were typed. */
export function filledWords<Filled extends Words>(document: Filled, values: Record<string, string>) {
  const { title, summary, text } = document;
  const fill = (typed: string) => fillKnownFigures(typed, values);
  return {
    filled: { ...document, title: fill(title), summary: fill(summary), text: fill(text) },
    missing: missingFigures(`${title}\n${summary}\n${text}`, values),
  };
}

/** A value isn't filled again. Throws a RangeError for a placeholder without a value. */
export function fillFigures(text: string, values: Record<string, string>): string {
  return text.replace(placeholder, (_, inner: string) => figureNamed(inner.trim(), values));
}

/** For a preview: what has no value stays as it was typed. */
export function fillKnownFigures(text: string, values: Record<string, string>): string {
  return text.replace(placeholder, (typed, inner: string) => {
    const name = inner.trim();
    return Object.hasOwn(values, name) ? (values[name] ?? typed) : typed;
  });
}

function figureNamed(name: string, values: Record<string, string>): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new RangeError(`Unknown figure in a text: ${name}`);
  return value;
}
