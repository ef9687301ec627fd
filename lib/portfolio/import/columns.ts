import { type FileColumns, type Header, readHeaderOf } from '@/lib/register/import/columns';

export const activityColumns = [
  'registration_number',
  'reference',
  'type',
  'title',
  'organiser',
  'first_day',
  'last_day',
  'units',
  'accredited',
] as const;
export type ActivityColumn = (typeof activityColumns)[number];

export const totalsColumns = ['registration_number', 'cycle_start', 'total', 'accredited'] as const;
export type TotalsColumn = (typeof totalsColumns)[number];

const activityFile: FileColumns<ActivityColumn> = {
  all: activityColumns,
  compulsory: ['registration_number', 'reference', 'type', 'title', 'last_day', 'units'],
  keys: [],
};
const totalsFile: FileColumns<TotalsColumn> = { all: totalsColumns, compulsory: totalsColumns, keys: [] };

export function readActivityHeader(cells: readonly string[]): Header<ActivityColumn> {
  return readHeaderOf(activityFile, cells);
}

export function readTotalsHeader(cells: readonly string[]): Header<TotalsColumn> {
  return readHeaderOf(totalsFile, cells);
}
