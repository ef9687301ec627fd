// A page of Next's as it is for whoever has no use for its scripts.

/** Stricter than what Next's pages need (middleware.ts): nothing may run. */
export const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SCRIPTS = [
  /<script\b[^>]*>[\s\S]*?<\/script>/g,
  /<link\b[^>]*\bas="script"[^>]*>/g,
  /<!--[\s\S]*?-->/g,
  / nonce="[^"]*"/g,
  /<div hidden="">\s*<\/div>/g,
];
/** Of one answer alone, or of how it was sent. */
const OF_ONE_ANSWER = [
  ...['content-security-policy', 'content-length', 'content-encoding', 'transfer-encoding', 'etag'],
  ...['connection', 'keep-alive', 'date'],
];
/** What React leaves for its script to put right. */
const UNFINISHED = /<(?:script|template)\b|data-dgst/;

/** Null for what isn't a whole page of ours. */
export function scriptless({ status, headers, body }) {
  const html = SCRIPTS.reduce((text, pattern) => text.replace(pattern, ''), body.toString());
  const isWhole = html.startsWith('<!DOCTYPE html>') && html.endsWith('</html>') && html.split('<main ').length === 2;
  if (!isWhole || UNFINISHED.test(html) || headers['set-cookie'] !== undefined) return null;
  return { status, headers: headersOf(headers), html };
}

function headersOf(headers) {
  const kept = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.includes(name) && name !== 'link');
  const links = String(headers.link ?? '')
    .split(/,\s*(?=<)/)
    .filter((link) => link !== '' && !/\bas="?script/.test(link))
    .map((link) => link.replace(/;\s*nonce="[^"]*"/, ''));
  const vary = [headers.vary ?? []].flat().join(', ');
  return {
    ...Object.fromEntries(kept),
    vary: /accept-encoding/i.test(vary) ? vary : [...(vary ? [vary] : []), 'Accept-Encoding'].join(', '),
    ...(links.length > 0 && { link: links.join(', ') }),
    'content-security-policy': POLICY,
  };
}

const HEAD = /^([\s\S]*?<title>)[\s\S]*?(<\/title>[\s\S]*?<body\b[^>]*>)/;
const TITLE_END = / \| [^|<]*(?=<\/title>)/;

/** From one page the way to make others with the same head; null where it has another form. */
export function titledPage({ headers, html }) {
  const [, before, after] = HEAD.exec(html) ?? [];
  const [name] = TITLE_END.exec(html) ?? [];
  if (before === undefined || name === undefined) return null;
  return { headers, page: ({ title, body }) => `${before}${title}${name}${after}${body}</body></html>` };
}
