import fc, { type Arbitrary } from 'fast-check';
import { badFieldNames } from '@/tests/support/bad-inputs';
import { UNKNOWN_ACTION } from '../action-ids';
import { MULTIPART, multipart } from '../multipart';
import { actionAt, type Doors } from './doors';
import { some } from './filler';
import { oddText } from './odd-addresses';
import { bytesOf } from './sent';

const types = some([
  ...[
    MULTIPART,
    MULTIPART,
    MULTIPART,
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data;;',
  ],
  ...[
    'multipart/mixed; boundary=x',
    'multipart/form-data; boundary="x',
    'Multipart/Form-Data; BOUNDARY=x',
    'text/plain',
  ],
  ...['text/plain;charset=UTF-8', 'application/json', 'application/x-www-form-urlencoded', 'application/octet-stream'],
  ...['text/x-component', 'text/html', '', 'x', '/', 'application/x-www-form-urlencoded; charset=x', ';', 'image/png'],
  `multipart/form-data; boundary=${'x'.repeat(300)}`,
]);

/** What a script of ours sends an action, and what it would if its author were somebody else. */
const flight = some([
  ...[
    '[]',
    'null',
    '',
    'x',
    '{',
    '0',
    '"$@0"',
    '["$@0"]',
    '["$F1"]',
    '["$K1"]',
    '["$1"]',
    '["$Q1"]',
    '["$W1"]',
    '["$i1"]',
  ],
  ...['["$undefined",{}]', '["$n99999999999999999999"]', '["$D2026-11-28"]', '["$Dx"]', '["$T"]', '["$B1"]', '["$L1"]'],
  ...['["$1:constructor"]', '["$1:__proto__:then"]', '["$G1"]', '["$A1"]', '["$r1"]', '["$X1"]', '["$x1"]', '["$NaN"]'],
  ...[
    '{"then":"$1:__proto__:then"}',
    '[{"status":"idle"},"$K1"]',
    '["$Sx"]',
    '["$C1"]',
    '["$-0","$Infinity"]',
    '["$-"]',
  ],
  ...['[[[[[[]]]]]]', '{"length":5}', '"$"', '"$$"', '["$ff"]', '["$K"]', '["$P1"]', '["$Z"]', '["$h1"]', '["$o1"]'],
]);

function fieldsOf(doors: Doors): Arbitrary<[string, string][]> {
  const own = fc.oneof(some(doors.fields), some(badFieldNames), oddText);
  const rows = some([
    'rows.0.a',
    'appointments.99.hours',
    'appointments.100.hours',
    'reasons.0',
    'a.b.c.d',
    '$ACTION_KEY',
  ]);
  return fc.array(fc.tuple(fc.oneof(own, rows), oddText), { maxLength: 12 });
}

/** An action at a page of its own; or what is none, wherever. */
function anyAction(doors: Doors): Arbitrary<{ id: string; path: string | null }> {
  const none = [
    UNKNOWN_ACTION,
    '',
    'x',
    '0',
    '__proto__',
    'constructor',
    `${UNKNOWN_ACTION}0`,
    '%00',
    '7f'.repeat(200),
  ];
  return fc.oneof(
    { arbitrary: actionAt(doors), weight: 5 },
    { arbitrary: actionAt(doors).map(({ id }) => ({ id, path: null })), weight: 1 },
    { arbitrary: some(none).map((id) => ({ id, path: null })), weight: 1 },
  );
}

/** The fields by which a form without script says which action it is for. */
function hiddenFields(id: string): Arbitrary<[string, string][]> {
  const to = some(['"$@1"', '"$@1"', '"$@1"', 'null', '"$@2"', '[]', '"$1"', '"$F1"', '1']);
  const state = some([
    '[{"status":"idle"}]',
    '[]',
    'null',
    '[null]',
    '[{"status":"done","values":{}}]',
    '{',
    '["$K1"]',
  ]);
  return fc.oneof(
    fc.constant([[`$ACTION_ID_${id}`, '']] as [string, string][]),
    fc.tuple(to, state).map(([bound, first]): [string, string][] => [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', `{"id":"${id}","bound":${bound}}`],
      ['$ACTION_1:1', first],
      ['$ACTION_KEY', 'k1'],
    ]),
    fc.tuple(to, flight).map(([bound, inner]): [string, string][] => [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', `{"id":"${id}","bound":${bound}}`],
      ['$ACTION_1:1', inner],
    ]),
    flight.map((one): [string, string][] => [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', one],
    ]),
    some(['$ACTION_REF_', '$ACTION_REF___proto__', '$ACTION_ID_', '$ACTION_', '$ACTION_REF_1:0']).map(
      (name): [string, string][] => [[name, '']],
    ),
    fc.constant([] as [string, string][]),
  );
}

/** `path` where it belongs somewhere. */
type Posted = { path: string | null; lines: string[]; body: string };
const inForm = (fields: [string, string][]) => bytesOf(multipart(...fields));

export function formPost(doors: Doors): Arbitrary<Posted> {
  return anyAction(doors).chain(({ id, path }) =>
    fc.tuple(hiddenFields(id), fieldsOf(doors), types).map(([hidden, fields, type]) => ({
      path,
      lines: [`Content-Type: ${type}`],
      body: inForm([...hidden, ...fields]),
    })),
  );
}

export function scriptPost(doors: Doors): Arbitrary<Posted> {
  const body = fc.oneof(
    flight,
    fc.tuple(flight, fieldsOf(doors)).map(([first, fields]) => inForm([['0', first], ...fields])),
    fieldsOf(doors).map((fields) =>
      inForm([
        ['0', '[{"status":"idle"},"$K1"]'],
        ...fields.map(([name, one]): [string, string] => [`1_${name}`, one]),
      ]),
    ),
    fc.tuple(flight, flight, flight).map((rows) => inForm(rows.map((row, at) => [String(at), row]))),
  );
  return fc.tuple(anyAction(doors), body, types).map(([{ id, path }, sent, type]) => ({
    path,
    lines: [
      `Next-Action: ${bytesOf(id)}`,
      `Content-Type: ${sent.startsWith('--') && type === 'text/plain' ? MULTIPART : type}`,
    ],
    body: bytesOf(sent),
  }));
}

export const rawPost: Arbitrary<Posted> = fc
  .tuple(types, fc.oneof(oddText.map(bytesOf), flight))
  .map(([type, body]) => ({
    path: null,
    lines: type === '' ? [] : [`Content-Type: ${type}`],
    body,
  }));

export const filePost: Arbitrary<Posted> = fc
  .tuple(
    some(['bestand', 'bestanden', 'x', '']),
    some(['a.pdf', '', '../../x', 'a".pdf', 'x.exe', '%00', '日本.pdf']),
    oddText,
  )
  .map(([field, file, content]) => ({
    path: null,
    lines: [`Content-Type: ${MULTIPART}`],
    body: bytesOf(
      `--x\r\nContent-Disposition: form-data; name="${field}"; filename="${file}"\r\nContent-Type: x\r\n\r\n%PDF-1.7${content}\r\n--x--\r\n`,
    ),
  }));
