import fc, { type Arbitrary } from 'fast-check';
import { badFieldNames, badPathParts, badTexts } from '@/tests/support/bad-inputs';
import type { Doors } from './doors';
import { some } from './filler';

export const oddText = fc.oneof(
  some(Object.values(badTexts)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  some(['', '1', 'x', 'on', 'null', '2026-11-28', '0', 'iemand@voorbeeld.example', 'LKLR-100001']),
);

const oddParts = [
  ...badPathParts,
  ...['..', '.', '%2e%2e', '%2F', '%5c', '\\', '[id]', '%5Bid%5D', ';x=1', '%', '%u0041', '%FF', '~', '@', '+', '|'],
  ...[
    '__proto__',
    'constructor',
    '_next',
    'page.tsx',
    '%25',
    '%c0%ae',
    '(publiek)',
    'nul.rsc',
    'x.txt',
    '$0',
    '&',
    '=',
  ],
];

/** Half a pair of a letter can't be written in an address. */
function encoded(one: string, most: number): string {
  return encodeURIComponent(Buffer.from(one.slice(0, most)).toString());
}

export function pathPart(doors: Doors): Arbitrary<string> {
  return fc.oneof(
    { arbitrary: some(doors.ids), weight: 4 },
    { arbitrary: some(oddParts), weight: 3 },
    { arbitrary: oddText.map((one) => encoded(one, 300)), weight: 1 },
  );
}

/** A page's or a route's address, with anything in the place of what it asks for; sometimes it is nobody's. */
export function pathOf(doors: Doors): Arbitrary<string> {
  const part = pathPart(doors);
  const known = some(doors.places).chain((place) =>
    fc
      .array(part, { minLength: 6, maxLength: 6 })
      .map((parts) =>
        place.replace(/\[\.\.\.\w+\]/, () => parts.splice(0, 2).join('/')).replace(/\[\w+\]/g, () => parts.pop() ?? ''),
      ),
  );
  const none = fc.oneof(
    fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`),
    some(['//', '/_next/data/x.json', '/_next/image?url=%2Ficon.svg&w=16&q=1', '/_next/static/%00', '/*', '/?', '/%']),
    some(['/_next/', '/_next/static/chunks/../../x', '/index', '/404', '/_error', '/_not-found', '/500', '/mijn.rsc']),
    some(['/_global-error', '/x/%2e%2e/_global-error?_rsc=1', '/_global-error/']),
    some(['/mijn.txt', '/favicon.ico', '/robots.txt', '/icon.svg?x', '*', 'http://127.0.0.1/', '/mijn/', '/MIJN']),
  );
  const after = fc.oneof(
    fc.constant(''),
    fc.constant('/'),
    part.map((one) => `/${one}`),
  );
  return fc.oneof(
    { arbitrary: known, weight: 6 },
    { arbitrary: none, weight: 1 },
    { arbitrary: fc.tuple(known, after).map((both) => both.join('')), weight: 1 },
  );
}

export function queryOf(doors: Doors): Arbitrary<string> {
  const name = fc.oneof(
    some(doors.fields),
    some(badFieldNames).map(encodeURIComponent),
    some(['a[b]', 'q[]', '', '_rsc']),
  );
  const value = fc.oneof(
    oddText.map((one) => encoded(one, 600)),
    some(['%', '%E0%A4%A', '%00', '%ud800', '+', '%0a', '2', '-1', ...doors.ids]),
  );
  const pair = fc.tuple(name, some(['=', '', '=%3D', '==']), value).map((parts) => parts.join(''));
  return fc.oneof(
    fc.constant(''),
    fc.array(pair, { maxLength: 6 }).map((pairs) => `?${pairs.join('&')}`),
    some(['?', '??', '?%', '?&&&', '?=', '?#x', '?a=1;b=2', '?__nextDataReq=1', '?_rsc=x', '?nxtPid=x', '?amp=1']),
  );
}
