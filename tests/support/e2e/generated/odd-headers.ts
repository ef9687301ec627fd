import fc from 'fast-check';
import { some } from './filler';

const trees = [
  ...['["",{}]', '["",{"children":["x",{}]},null,"refetch"]', '[["id","x","d",null],{"__proto__":["",{}]}]'],
  ...['[]', '{}', '["",{},["/",""],"metadata-only",1,""]', `${'["",{"children":'.repeat(99)}["",{}]${'}]'.repeat(99)}`],
].map(encodeURIComponent);
const tree = encodeURIComponent('["",{"children":["__PAGE__",{}]},null,null,true]');
const headerValue = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 80 }).map((one) => one.trim()),
  some(['', '1', '*', '*/*', 'x'.repeat(4_000), '\u00ff\u0080', '"', '{"a":1}', 'null', '[]', tree, '%', '%E0%A4%A']),
  some([
    'text/html',
    'application/json',
    'bytes=0-',
    'bytes=5-1',
    'W/"x"',
    'gzip;q=0',
    'nl;q=2',
    'Basic eDp5',
    'Bearer x',
  ]),
);
const headerName = some([
  ...[
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'Authorization',
    'Cache-Control',
    'If-None-Match',
    'If-Modified-Since',
  ],
  ...['Range', 'Referer', 'User-Agent', 'RSC', 'Next-Router-State-Tree', 'Next-Router-Prefetch', 'Next-Url', 'Purpose'],
  ...['Next-Router-Segment-Prefetch', 'Next-HMR-Refresh', 'Next-Html-Request-Id', 'Upgrade', 'TE', 'X-Nextjs-Data'],
  ...['X-Middleware-Subrequest', 'X-Middleware-Prefetch', 'X-Invoke-Path', 'X-Matched-Path', 'X-Now-Route-Matches'],
  ...[
    'X-Prerender-Revalidate',
    'X-Nextjs-Revalidated-Tags',
    'X-Action-Forwarded',
    'X-Action-Redirect',
    'X-HTTP-Method-Override',
  ],
  ...[
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'Forwarded',
    'X-Answer-Id',
    'X-Path',
    'X-Nonce',
    'Origin',
  ],
  ...[
    'Sec-Fetch-Site',
    'Sec-Fetch-Mode',
    'Sec-Fetch-Dest',
    'Expect',
    'Content-Encoding',
    'Content-Language',
    'DNT',
    'Via',
  ],
]);
const treeHeader = fc
  .tuple(some(['RSC: 1', 'X: 1']), some(trees))
  .map(([rsc, one]) => `${rsc}\r\nNext-Router-State-Tree: ${one}`);
const cookie = fc
  .array(
    fc.tuple(
      some(['next-auth.session-token', 'lklr-known-device', '__prerender_bypass', 'a', '__proto__', '']),
      headerValue,
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pairs) => `Cookie: ${pairs.map((pair) => pair.join('=')).join('; ')}`);
/** A line of a head, or two. */
export const oddHeader = fc.oneof(
  { arbitrary: fc.tuple(headerName, headerValue).map((pair) => pair.join(': ')), weight: 12 },
  { arbitrary: cookie, weight: 2 },
  { arbitrary: treeHeader, weight: 1 },
);
