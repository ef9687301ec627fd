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
