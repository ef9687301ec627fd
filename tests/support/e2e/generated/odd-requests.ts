import fc, { type Arbitrary } from 'fast-check';
import type { Doors } from './doors';
import { some } from './filler';
import { pathOf, pathPart, queryOf } from './odd-addresses';
import { oddHeader } from './odd-headers';
import { filePost, formPost, rawPost, scriptPost } from './odd-posts';
import { type Sent, senders } from './sent';

const headers = (most: number) => fc.array(oddHeader, { maxLength: most });

/** Any request to any door, by anybody. */
export function oddRequest(doors: Doors): Arbitrary<Sent> {
  const at = fc.tuple(pathOf(doors), queryOf(doors)).map((parts) => parts.join('').replace(/[^\x21-\xff]/g, '%20'));
  const by = some(senders);
  const read = fc.tuple(some(['GET', 'GET', 'GET', 'GET', 'HEAD']), at, headers(6));
  const other = fc.tuple(
    some(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT', 'POST', 'M-SEARCH', 'BREW']),
    at,
    headers(4),
  );
  const uploads = fc
    .tuple(some(['/api/uploads', '/api/uploads/']), some(doors.ids))
    .map(([base, id]) => (base.endsWith('/') ? base + id : base));
  const posted = fc.oneof(
    { arbitrary: fc.tuple(at, formPost(doors)), weight: 3 },
    { arbitrary: fc.tuple(at, scriptPost(doors)), weight: 3 },
    { arbitrary: fc.tuple(at, rawPost), weight: 1 },
    { arbitrary: fc.tuple(uploads, fc.oneof(filePost, formPost(doors), rawPost)), weight: 1 },
  );
  const post = fc.tuple(posted, headers(3), fc.integer({ min: 0, max: 30 }));
  const asks = fc.oneof(
    { arbitrary: read.map(([method, path, own]) => ({ method, path, lines: own, body: '' })), weight: 5 },
    { arbitrary: other.map(([method, path, own]) => ({ method, path, lines: own, body: '' })), weight: 1 },
    {
      arbitrary: post.map(([[path, { path: at, lines: own, body }], more, cut]) => ({
        ...{ method: 'POST', path: at ?? path, lines: [...own, ...more] },
        ...(cut === 0 ? { body: body.slice(0, body.length / 2), isCut: true } : { body }),
      })),
      weight: 5,
    },
  );
  const auth = fc
    .tuple(some(['GET', 'POST']), pathPart(doors), queryOf(doors), rawPost)
    .map(([method, part, query, own]) => ({
      method,
      path: `/api/auth/${part}${query}`.replace(/[^\x21-\xff]/g, '%20'),
      lines: own.lines,
      body: method === 'POST' ? own.body : '',
    }));
  return fc
    .tuple(by, fc.oneof({ arbitrary: asks, weight: 12 }, { arbitrary: auth, weight: 1 }))
    .map(([sender, asked]) => ({ by: sender, ...asked }));
}
