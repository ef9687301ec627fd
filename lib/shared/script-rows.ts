/** What Next's scripts send, and its forms hide: numbered rows of a text in which `"$1"` stands for another row. */
const ROW = /^(?:\$ACTION_.*:)?[\da-f]+$/i;
/** What begins with a dollar of its own has two; nothing of ours writes it as an escape. */
const REFERENCE = /"(?:\$(?!\$)|\\u0024)/g;
/** Our forms have a handful. Taking rows apart costs more than linear time in how many there are. */
const MOST_REFERENCES = 1_000;

/** Whether a posted form refers to its own rows more often than any of ours; found in linear time. */
export function refersTooOften(fields: Iterable<[name: string, value: unknown]>): boolean {
  let left = MOST_REFERENCES;
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || !isRow(name)) continue;
    left -= value.match(REFERENCE)?.length ?? 0;
    if (left < 0) return true;
  }
  return false;
}

/** Whatever reads as a number is the row of that number: `+0` and ` 0` are the first. */
function isRow(name: string): boolean {
  return ROW.test(name) || !Number.isNaN(Number(name));
}
