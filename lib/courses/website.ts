/** The address of a website as a browser opens it; null for words, and for what isn't the web. */
export function websiteAddress(typed: string): string | null {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return null;
  const { hostname, username, href } = new URL(address);
  return hostname.includes('.') && username === '' ? href : null;
}
