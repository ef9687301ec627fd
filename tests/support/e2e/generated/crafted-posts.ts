import fc, { type Arbitrary } from 'fast-check';
import { MULTIPART, multipart } from '../multipart';
import { crowdedFields, type Fields, FORM_BYTES, flights } from './crafted-fields';
import type { Crafted } from './crafted-requests';
import { actionAt, type Doors } from './doors';
import { fill, filled, some } from './filler';
import { bytesOf, type Sent, senders } from './sent';

/** A file: larger than any form, smaller than the largest file, which is only more of the same. */
const FILE_BYTES = 4_000_000;
const PAGES = [
  '/inloggen',
  '/aanmelden',
  '/wachtwoord-vergeten',
  '/mijn/gegevens/contact',
  '/mijn/portfolio/toevoegen',
  '/beheer/taken',
];

/** Posts to pages, by forms and by scripts, and files. */
export function craftedPosts(doors: Doors): Arbitrary<Crafted> {
  const page = some(PAGES);
  const action = actionAt(doors);
  const form = fc
    .tuple(action, crowdedFields(doors), some(senders))
    .map(([{ path, id }, [kind, fields], by]): Crafted => {
      const bound: Fields = [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`],
        ['$ACTION_1:1', '[{"status":"idle"}]'],
        ['$ACTION_KEY', 'k1'],
      ];
      const post = (own: Fields): Sent => ({
        by,
        method: 'POST',
        path,
        lines: [`Content-Type: ${MULTIPART}`],
        body: bytesOf(multipart(...bound, ...own)).slice(0, 499_000),
      });
      return { kind: `form: ${kind}`, plain: post([]), crafted: post(fields) };
    });
  const byScript = (by: Sent['by'], path: string, id: string, body: string): Sent => ({
    ...{ by, method: 'POST', path, body: bytesOf(body) },
    lines: [`Next-Action: ${id}`, `Content-Type: ${body.startsWith('--') ? MULTIPART : 'text/plain;charset=UTF-8'}`],
  });
  const script = fc
    .tuple(action, crowdedFields(doors), some(senders))
    .map(([{ path, id }, [kind, fields], by]): Crafted => {
      const first: [string, string] = ['0', '[{"status":"idle"},"$K1"]'];
      const own = fields.map(([name, value]): [string, string] => [`1_${name}`, value]);
      const crafted = byScript(by, path, id, multipart(first, ...own).slice(0, 499_000));
      return { kind: `script: ${kind}`, plain: byScript(by, path, id, multipart(first)), crafted };
    });
  const flight = fc
    .tuple(action, some(flights(FORM_BYTES)), some(senders), fc.boolean())
    .map(([{ path, id }, [kind, fields], by, isText]): Crafted => {
      const body = isText ? (fields[0]?.[1] ?? '') : multipart(...fields);
      return {
        kind: `Flight: ${kind}${isText ? ' as text' : ''}`,
        plain: byScript(by, path, id, '[]'),
        crafted: byScript(by, path, id, body.slice(0, 499_000)),
      };
    });
  const bound = fc
    .tuple(action, some(flights(FORM_BYTES)), some(senders))
    .map(([{ path, id }, [kind, fields], by]): Crafted => {
      const rows = fields.map(([name, value]): [string, string] => [`$ACTION_1:${Number(name) + 1 || name}`, value]);
      const post = (own: Fields): Sent => ({
        ...{ by, method: 'POST', path, lines: [`Content-Type: ${MULTIPART}`] },
        body: bytesOf(multipart(['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`], ...own)).slice(
          0,
          499_000,
        ),
      });
      return { kind: `bound: ${kind}`, plain: post([['$ACTION_1:1', '[{"status":"idle"}]']]), crafted: post(rows) };
    });
  const kinds = [
    'application/x-www-form-urlencoded',
    'application/json',
    'text/plain',
    'multipart/mixed; boundary=x',
    '',
    'text/x-component',
    `multipart/form-data; ${'a=b;'.repeat(2_000)}boundary=x`,
    `multipart/form-data; boundary=${'-'.repeat(9_000)}`,
    MULTIPART,
  ];
  const raw = fc
    .tuple(
      page,
      some(kinds),
      fill,
      some(senders),
      some(['--x\r\n', '\r\n--x', '--x\r\nContent-Disposition: form-data; name="a"\r\n', '&a=b', 'a[b]=c&', '']),
    )
    .map(([path, type, kind, by, unit]): Crafted => {
      const post = (body: string): Sent => ({
        by,
        method: 'POST',
        path,
        body,
        lines: type === '' ? [] : [`Content-Type: ${type}`],
      });
      return {
        kind: `${type.slice(0, 40)} of ${unit ? JSON.stringify(unit) : kind}`,
        plain: post('a'),
        crafted: post(
          (unit ? unit.repeat(FORM_BYTES / unit.length) : bytesOf(filled(kind, FORM_BYTES))).slice(0, FORM_BYTES),
        ),
      };
    });
  const files = fc
    .tuple(
      fill,
      some(['%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'PK\x03\x04', '']),
      some(['/api/uploads', `/api/uploads/${doors.ids[0]}`]),
      some([FILE_BYTES, FORM_BYTES]),
    )
    .map(([kind, start, path, bytes]): Crafted => {
      const post = (content: string, count = 1): Sent => ({
        ...{
          by: 'registrant',
          method: 'POST',
          path,
          lines: [`Content-Type: ${MULTIPART}`, 'Accept: application/json'],
        },
        body: `${`--x\r\nContent-Disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n${content}\r\n`.repeat(count)}--x--\r\n`,
      });
      return {
        kind: `file: ${JSON.stringify(start)} of ${kind}`,
        plain: post(`${start}x`),
        crafted: post(start + bytesOf(filled(kind, bytes))),
      };
    });
  const uploadForms = crowdedFields(doors).map(([kind, fields]): Crafted => {
    const post = (own: Fields): Sent => ({
      by: 'registrant',
      method: 'POST',
      path: '/api/uploads',
      lines: [`Content-Type: ${MULTIPART}`],
      body: bytesOf(multipart(...own)),
    });
    return { kind: `upload: ${kind}`, plain: post([['a', 'x']]), crafted: post(fields) };
  });
  return fc.oneof(
    { arbitrary: files, weight: 1 },
    { arbitrary: uploadForms, weight: 1 },
    { arbitrary: form, weight: 3 },
    { arbitrary: script, weight: 3 },
    { arbitrary: flight, weight: 3 },
    { arbitrary: bound, weight: 2 },
    { arbitrary: raw, weight: 2 },
  );
}
