import { NUMBER_MAX, normaliseNumber } from '../registration-number';
import { importedNumberProblem, type NumberProblemCode } from './imported-number';
import { isTwiceEncoded } from './twice-encoded';

/** `figure` is what its sentence needs: a maximum, a place in the row, or the line of an earlier row. */
export type RowProblem<Column extends string, Code extends string> = {
  column: Column | null;
  code: Code;
  figure: number | null;
};

export type Refuse<Code extends string> = (code: Code, figure?: number) => null;

/** Nothing else is said of a cell whose letters are spoiled. */
export function rowProblems<Column extends string, Code extends string>(
  columns: readonly Column[],
  cells: Partial<Record<Column, string>>,
) {
  const spoiled = columns.filter((column) => isTwiceEncoded(cells[column] ?? ''));
  const found: RowProblem<Column, Code | 'twice_encoded'>[] = spoiled.map((column) => ({
    column,
    code: 'twice_encoded',
    figure: null,
  }));
  const refusing =
    (column: Column): Refuse<Code> =>
    (code, figure) => {
      if (!spoiled.includes(column)) found.push({ column, code, figure: figure ?? null });
      return null;
    };
  return { found, in: refusing };
}

export function readNumber(number: string, prefix: string, refuse: Refuse<NumberProblemCode>): string | null {
  const problem = importedNumberProblem(number);
  if (problem) return refuse(problem, problem === 'number_too_long' ? NUMBER_MAX : undefined);
  return normaliseNumber(number, prefix) ?? refuse('number_empty');
}

export function choice<const Values extends readonly string[]>(
  given: string,
  values: Values,
  refuse: Refuse<'required' | 'unknown_value'>,
): Values[number] | null {
  if (given === '') return refuse('required');
  return values.find((value) => value === given) ?? refuse('unknown_value');
}
