import { NUMBER_MAX } from '../registration-number';

export type NumberProblemCode = 'number_of_spreadsheet' | 'number_characters' | 'number_empty' | 'number_too_long';

/** 104233.0 and 1.04233E+05: what a spreadsheet makes of 104233 when it takes it for an amount. */
const NUMBER_OF_SPREADSHEET = /\d[.,]0+$|^\d+[.,]\d+E[+-]?\d+$|^\d+E[+-]\d+$/i;

/** An existing register's number keeps its own form. */
export function importedNumberProblem(text: string): NumberProblemCode | null {
  if (NUMBER_OF_SPREADSHEET.test(text.replace(/\s/g, ''))) return 'number_of_spreadsheet';
  if (!/^[A-Za-z0-9 .-]*$/.test(text)) return 'number_characters';
  if (!/[A-Za-z0-9]/.test(text)) return 'number_empty';
  return text.length > NUMBER_MAX ? 'number_too_long' : null;
}
