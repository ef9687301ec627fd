import type { NumberProblemCode } from '@/lib/register/import/imported-number';
import type { RowProblem } from '@/lib/register/import/row-problems';
import type { ActivityColumn, TotalsColumn } from './columns';

type WidthCode = 'cells_missing' | 'cells_too_many' | 'cell_without_column';
type CellCode = NumberProblemCode | 'required' | 'twice_encoded' | 'date_invalid';

export type ActivityRowCode =
  | CellCode
  | 'too_long'
  | 'unknown_value'
  | 'date_in_future'
  | 'first_day_after_last'
  | 'units_invalid'
  | 'type_not_in_norm';

export type ActivityProblemCode = ActivityRowCode | WidthCode | 'unknown_number' | 'differs';

export type ActivityProblem = RowProblem<ActivityColumn, ActivityProblemCode>;

export type TotalsRowCode = CellCode | 'points_invalid';

export type TotalsProblemCode = TotalsRowCode | WidthCode | 'unknown_number' | 'unknown_cycle' | 'differs';

export type TotalsProblem = RowProblem<TotalsColumn, TotalsProblemCode>;
