/** The id of a form's field, to lead to. */
export function fieldId(name: string, prefix = 'veld'): string {
  return `${prefix}-${name.replaceAll('.', '-')}`;
}
