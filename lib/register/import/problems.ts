import type { ImportColumn } from './columns';
import type { RowProblem } from './row-problems';

export type RowProblemCode =
  | 'required'
  | 'too_long'
  | 'invalid_characters'
  | 'needs_a_letter'
  | 'initials_invalid'
  | 'prefix_without_surname'
  | 'unknown_value'
  | 'email_invalid'
  | 'date_invalid'
  | 'date_in_future'
  | 'certified_until_missing'
  | 'certified_until_past'
  | 'number_or_email_missing'
  | 'number_empty'
  | 'number_too_long'
  | 'number_characters'
  | 'number_of_spreadsheet'
  | 'twice_encoded'
  | 'cells_missing'
  | 'cells_too_many'
  | 'cell_without_column';

export type ClashCode = 'differs' | 'number_collides' | 'email_twice' | 'email_taken';

export type ImportProblemCode = RowProblemCode | ClashCode;

export type ImportProblem<Code extends ImportProblemCode = ImportProblemCode> = RowProblem<ImportColumn, Code>;
