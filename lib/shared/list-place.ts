import { isUuid } from './ids';
import { type AddressParams, firstValue } from './list-address';

/** Where a page of a list begins: after or before a row, by the row's id; null at the list's own beginning. */
export type Place = { after: string } | { before: string } | null;

export type Steps = { before: string | null; after: string | null };

export type Paged<T> = Steps & { rows: T[] };

const ON = 'verder';
const BACK = 'terug';

export type RowIds = 'uuid' | 'number';

export function readPlace(params: AddressParams, { list = '', ids }: { list?: string; ids?: RowIds } = {}): Place {
  const after = firstValue(params[named(list, ON)]);
  const before = firstValue(params[named(list, BACK)]);
  if (isRowId(after, ids)) return { after };
  return isRowId(before, ids) ? { before } : null;
}

export function placeParams(place: Place, list = ''): Record<string, string> {
  if (place === null) return {};
  return 'after' in place ? { [named(list, ON)]: place.after } : { [named(list, BACK)]: place.before };
}

export function placeHref(path: string, place: Place, given: PlaceAddress = {}): string {
  const { params = {}, list = '', fragment = '' } = given;
  const query = new URLSearchParams({ ...params, ...placeParams(place, list) });
  return `${path}${query.size === 0 ? '' : `?${query}`}${fragment && `#${fragment}`}`;
}

export type PlaceAddress = { params?: Record<string, string>; list?: string; fragment?: string };

export function stepHrefs({ before, after }: Steps, hrefOf: (place: Place) => string) {
  return { previousHref: before && hrefOf({ before }), nextHref: after && hrefOf({ after }) };
}

function named(list: string, word: string): string {
  return list === '' ? word : `${list}-${word}`;
}

export function isRowId(text: string, ids: RowIds = 'uuid'): boolean {
  return ids === 'uuid' ? isUuid(text) : /^[1-9]\d{0,17}$/.test(text);
}

export function fitting<T extends { id: string }>(
  page: Paged<T>,
  lengthOf: (row: T) => number,
  room: number,
): Paged<T> {
  let used = 0;
  const rows = page.rows.filter((row, index) => {
    used += lengthOf(row);
    return index === 0 || used <= room;
  });
  return rows.length === page.rows.length ? page : { ...page, rows, after: rows.at(-1)?.id ?? null };
}

export const COUNT_MAX = 1000;
