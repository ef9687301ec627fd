import fc, { type Arbitrary } from 'fast-check';
import type { Crafted } from './crafted-requests';
import type { Doors } from './doors';
import { fill, filled, inAddress, some } from './filler';
import { type Sent, senders } from './sent';

/** What the head of a request may hold, and what its cookies may, less room for the rest. */
const HEAD = 12_000;
const COOKIES = 4_000;

/** Requests that have all their weight in their head: path, query, cookies, other lines. */
export function craftedHeads(doors: Doors): Arbitrary<Crafted> {
  const [id = ''] = doors.ids;
  const get = (by: Sent['by'], path: string, lines: string[] = []): Sent => ({
    by,
    method: 'GET',
    path,
    lines,
    body: '',
  });
  const place = some(doors.places.map((one) => one.replace(/\[\.{0,3}\w+\]/g, id)));
  const query = fc.tuple(place, some(doors.fields), fill, some(senders)).map(
    ([path, name, kind, by]): Crafted => ({
      kind: `query of ${kind} at ${path}`,
      plain: get(by, `${path}?${name}=x`),
      crafted: get(by, `${path}?${name}=${inAddress(filled(kind, HEAD), HEAD)}`),
    }),
  );
  const search = fc
    .tuple(
      some(['/register', '/api/v1/register', '/beheer/dossiers', '/beheer/aanvragen', '/beheer/activiteiten']),
      fill,
      fc.integer({ min: 20, max: 500 }),
    )
    .map(
      ([path, kind, length]): Crafted => ({
        kind: `search for ${kind} at ${path}`,
        plain: get('manager', `${path}?q=jansen`),
        crafted: get('manager', `${path}?q=${inAddress([...filled(kind, 2_000)].slice(0, length).join(''), HEAD)}`),
      }),
    );
  const oddQueries = some(['a=b&', 'a[b][c][d]=e&', 'q=x&', '%25=%25&', '&', '=', 'q[]=x&', 'a.b.c=d&']);
  const params = fc.tuple(place, oddQueries, some(senders)).map(
    ([path, unit, by]): Crafted => ({
      kind: `many ${unit} at ${path}`,
      plain: get(by, `${path}?q=x`),
      crafted: get(by, `${path}?${unit.repeat(HEAD / unit.length)}`),
    }),
  );
  const pathUnits = some([
    '/a',
    '/',
    '//',
    '/..',
    '/.',
    '/%2e%2e',
    '%25',
    '/%E0%A4%A',
    '/%F0%9F%91%A9',
    ';a',
    '/[a]',
    '\\',
    '/mijn',
    '/(a)',
    '/@a',
    '*',
  ]);
  const paths = fc
    .tuple(
      pathUnits,
      some([
        '',
        '/mijn',
        '/beheer/dossiers/',
        '/register/',
        '/_next/static/',
        '/api/v1/register/',
        '/bewijs/',
        '/_next/image/',
      ]),
      some(senders),
    )
    .map(
      ([unit, base, by]): Crafted => ({
        kind: `a path of ${unit} at ${base}`,
        plain: get(by, `${base}/x`),
        crafted: get(by, `${base}${unit.startsWith('/') ? '' : '/'}${unit.repeat(HEAD / unit.length)}`),
      }),
    );
  const tree = (text: string) => ['RSC: 1', `Next-Router-State-Tree: ${encodeURIComponent(text).slice(0, HEAD)}`];
  const half = HEAD / 70;
  const lines: [string, string[]][] = [
    ['fifty cookies', [`Cookie: ${'ab=1; '.repeat(49)}`]],
    ['cookies of ours', [`Cookie: ${'next-auth.session-token=a; '.repeat(49)}`]],
    ['a large session', [`Cookie: next-auth.session-token=${'a'.repeat(COOKIES - 30)}`]],
    ['dots for a session', [`Cookie: next-auth.session-token=${'.'.repeat(COOKIES - 30)}`]],
    [
      'a session that asks to be derived',
      [
        `Cookie: next-auth.session-token=${Buffer.from('{"alg":"PBES2-HS512+A256KW","enc":"A256GCM","p2c":100000000,"p2s":"AAAAAAAAAAAAAAAAAAAAAA"}').toString('base64url')}.${'A'.repeat(54)}.${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`,
      ],
    ],
    [
      'a session that was packed',
      [
        `Cookie: next-auth.session-token=${Buffer.from('{"alg":"dir","enc":"A256GCM","zip":"DEF"}').toString('base64url')}..${'A'.repeat(16)}.${'A'.repeat(3_000)}.${'A'.repeat(22)}`,
      ],
    ],
    ['a device of dots', [`Cookie: lklr-known-device=${'.'.repeat(COOKIES - 30)}`]],
    ['ninety headers', Array.from({ length: 90 }, (_, at) => `X-${at}: ${'a'.repeat(100)}`)],
    ['ninety of one header', Array.from({ length: 90 }, () => `Accept: ${'a,'.repeat(50)}`)],
    ['languages', [`Accept-Language: ${'nl;q=0.1,'.repeat(HEAD / 9)}`]],
    ['encodings', [`Accept-Encoding: ${'gzip;q=0.1,'.repeat(HEAD / 11)}`]],
    ['kinds', [`Accept: ${'text/html;q=0.1,'.repeat(HEAD / 16)}`]],
    ['ranges', [`Range: bytes=${'0-1,'.repeat(HEAD / 4)}`]],
    ['marks', [`If-None-Match: ${'"a",'.repeat(HEAD / 4)}`]],
    ['a browser', [`User-Agent: ${'Mozilla/5.0 ('.repeat(HEAD / 13)}`]],
    ['a browser of spaces', [`User-Agent: Mozilla/5.0 a${' '.repeat(HEAD)}b`]],
    ['proxies', [`X-Forwarded-For: ${'1.1.1.1,'.repeat(HEAD / 8)}`]],
    ['a forwarded host', [`X-Forwarded-Host: ${'a.'.repeat(HEAD / 2)}`]],
    ['a referrer', [`Referer: http://${'a.'.repeat(HEAD / 2)}`]],
    ['a deep tree', tree(`${'["",{"children":'.repeat(half)}["",{}]${'}]'.repeat(half)}`)],
    ['a broad tree', tree(`["",{${Array.from({ length: 300 }, (_, at) => `"p${at}":["",{}]`).join()}}]`)],
    ['an unclosed tree', ['RSC: 1', `Next-Router-State-Tree: ${'['.repeat(HEAD)}`]],
    ['a tree of percents', ['RSC: 1', `Next-Router-State-Tree: ${'%25'.repeat(HEAD / 3)}`]],
  ];
  const headers = fc.tuple(place, some(lines), some(senders)).map(
    ([path, [kind, own], by]): Crafted => ({
      kind: `${kind} at ${path}`,
      plain: get(by, path),
      crafted: get(by, path, own),
    }),
  );
  return fc.oneof(
    { arbitrary: query, weight: 3 },
    { arbitrary: search, weight: 3 },
    { arbitrary: params, weight: 1 },
    { arbitrary: paths, weight: 2 },
    { arbitrary: headers, weight: 4 },
  );
}
