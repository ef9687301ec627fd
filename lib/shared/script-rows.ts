/** What Next's scripts send, and its forms hide: numbered rows of a text in which `"$1"` stands for another row. */
const ROW = /^(?:\$ACTION_.*:)?[\da-f]+$/i;
/** What begins with a dollar of its own has two; nothing of ours writes it as an escape. */
const REFERENCE = /"(?:\$(?!\$)|\\u0024)/g;
/** Our forms have a handful. Taking rows apart costs more than linear time in how many there are. */
const MOST_REFERENCES = 1_000;
/** Objects and lists: each costs as much as many letters. What somebody typed may have brackets, but hardly these. */
const MOST_BRACKETS = 40_000;

/**
 * Whether a posted form refers to its own rows more often than any of ours, or holds more lists and objects; found in
 * linear time.
 */
export function takesTooLong(fields: Iterable<[name: string, value: unknown]>): boolean {
  const left = { references: MOST_REFERENCES, brackets: MOST_BRACKETS };
  for (const [name, value] of fields) {
    if (typeof value !== 'string' || !isRow(name)) continue;
    left.references -= value.match(REFERENCE)?.length ?? 0;
    left.brackets -= value.split('{').length + value.split('[').length - 2;
    if (left.references < 0 || left.brackets < 0) return true;
  }
  return false;
}

/** Whatever reads as a number is the row of that number: `+0` and ` 0` are the first. */
function isRow(name: string): boolean {
  return ROW.test(name) || !Number.isNaN(Number(name));
}
