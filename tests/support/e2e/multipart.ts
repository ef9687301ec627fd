/** The boundary of every form that is written by hand. */
export const BOUNDARY = 'x';
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form as it goes over the line, with whatever names and values. */
export function multipart(...fields: [name: string, value: string][]): string {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}
