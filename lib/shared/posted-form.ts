/** Set by scripts/serve.mjs: the scheme, host and port at which the installation is at home for whoever asks. */
export const OWN_ORIGIN_HEADER = 'x-own-origin';

/** Without the header it is no browser, and then there is no cookie to borrow. */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  return origin === null || origin === headers.get(OWN_ORIGIN_HEADER);
}

/** Our largest form has a tenth of it. Each part costs the parser as much as a kilobyte of text. */
const MOST_PARTS = 1_000;

/** Whether a multipart form has more parts than any of ours, by its text and its content type; in linear time. */
export function hasTooManyParts(form: string, contentType: string): boolean {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const sign = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  let parts = 0;
  for (let at = form.indexOf(sign); at !== -1 && parts <= MOST_PARTS; at = form.indexOf(sign, at + sign.length))
    parts += 1;
  return parts > MOST_PARTS;
}

/** What Next's scripts send, and its forms hide: numbered rows of a text in which `"$1"` stands for another row. */
const ROW = /^(?:\$ACTION_.*:)?[\da-f]+$/i;
/** What begins with a dollar of its own has two; nothing of ours writes it as an escape. */
const REFERENCE = /"(?:\$(?!\$)|\\u0024)/g;
/** Our forms have a handful. Taking rows apart costs more than linear time in how many there are. */
const MOST_REFERENCES = 1_000;
/** Objects and lists: each costs as much as many letters. What somebody typed may have brackets, but hardly these. */
const MOST_BRACKETS = 40_000;

/** Found in linear time. */
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
