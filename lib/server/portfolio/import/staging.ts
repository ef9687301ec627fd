import 'server-only';
import { decimalOf } from '@/lib/content/amounts';
import { courseKeyOf } from '@/lib/portfolio/duplicates';
import type { ActivityRow } from '@/lib/portfolio/import/rows';
import type { StagedColumns } from '@/lib/server/register/import/stage-file';

/** `outcome` null is a new activity. Gone at the end of the transaction. */
export const ACTIVITIES = `
  CREATE TEMP TABLE import_row (
    line INTEGER NOT NULL,
    number_normalised TEXT, reference TEXT NOT NULL,
    type_code TEXT NOT NULL, title TEXT NOT NULL, organiser TEXT NOT NULL,
    first_day DATE, last_day DATE, units NUMERIC(9, 2), is_accredited BOOLEAN NOT NULL, course_key TEXT NOT NULL,
    registration_id UUID, same_line INTEGER,
    outcome TEXT CHECK (outcome IN ('wrong', 'unchanged'))
  ) ON COMMIT DROP;`;

export const activityRowColumns: StagedColumns<ActivityRow> = {
  line: { type: 'int', of: ({ line }) => line },
  number_normalised: { type: 'text', of: ({ row }) => row.numberNormalised },
  reference: { type: 'text', of: ({ row }) => row.reference },
  type_code: { type: 'text', of: ({ row }) => row.typeCode },
  title: { type: 'text', of: ({ row }) => row.title },
  organiser: { type: 'text', of: ({ row }) => row.organiser },
  first_day: { type: 'date', of: ({ row }) => row.firstDay },
  last_day: { type: 'date', of: ({ row }) => row.lastDay },
  units: { type: 'numeric', of: ({ row }) => row.units && decimalOf(row.units) },
  is_accredited: { type: 'bool', of: ({ row }) => row.isAccredited },
  course_key: { type: 'text', of: ({ row }) => courseKeyOf(row) },
};
