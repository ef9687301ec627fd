const placeholder = /\{\{([^{}]*)\}\}/g;

/** The names between double braces in a text, in order, each as often as it occurs. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name.trim());
}

/** Whether each of them has a value. */
export function canBeFilled(text: string, values: Record<string, string>): boolean {
  return placeholdersIn(text).every((name) => Object.hasOwn(values, name));
}

/**
 * The text with each `{{name}}` replaced by its value, which is taken as it is and not filled again. Throws a
 * RangeError that names the placeholder when there is no value for it.
 */
export function fillFigures(text: string, values: Record<string, string>): string {
  return text.replace(placeholder, (_, inner: string) => figureNamed(inner.trim(), values));
}

function figureNamed(name: string, values: Record<string, string>): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new RangeError(`Unknown figure in a text: ${name}`);
  return value;
}
