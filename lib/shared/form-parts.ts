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
