/** Which appointment of a list a form is about: its place and its id when the page was loaded; none for a new one. */
export type PlaceInList = { position: number; row?: string };

/**
 * Where it stands now, in a list of which `ids` are known; null when it is gone. For a new one in an older window, also
 * when its place was taken since: what stands there is another one.
 */
export function placeNow(ids: readonly string[], { position, row }: PlaceInList, isOlder: boolean): number | null {
  if (row) return ids.includes(row) ? ids.indexOf(row) : null;
  return isOlder && position < ids.length ? null : position;
}
