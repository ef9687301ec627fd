import fc, { type Arbitrary } from 'fast-check';
import type { Doors } from './doors';
import { fill, filled, some } from './filler';

/** The largest form that is let in, less room for what stands round its fields. */
export const FORM_BYTES = 480_000;

export type Fields = [name: string, value: string][];

/** As many fields as there is room for. */
const parts = (count: number, name: (at: number) => string, value: string): Fields =>
  Array.from({ length: count }, (_, at) => [name(at), value]);

/** The fields of a form, as many or as large as can be. */
export function crowdedFields(doors: Doors): Arbitrary<[string, Fields]> {
  const [field = ''] = doors.fields;
  const oneLarge = fc
    .tuple(fill, some(doors.fields))
    .map(([kind, name]): [string, Fields] => [`one field of ${kind}`, [[name, filled(kind, FORM_BYTES)]]]);
  const allLarge = fill.map((kind): [string, Fields] => [
    `every field of ${kind}`,
    doors.fields.map((name) => [name, filled(kind, Math.floor(FORM_BYTES / doors.fields.length) - 100)]),
  ]);
  const asLong = fill.map((kind): [string, Fields] => [
    `fields as long as they may be, of ${kind}`,
    doors.fields.slice(0, 12).map((name) => [name, filled(kind, 20_000)]),
  ]);
  const many = some<[string, Fields]>([
    ['six thousand fields', parts(6_000, (at) => `f${at}`, 'x')],
    ['six thousand of one name', parts(6_000, () => field, 'x')],
    ['rows', parts(5_000, (at) => `appointments.${at % 100}.hours${at}`, '1')],
    ['deep names', parts(1_500, (at) => `a.${'b.'.repeat(90)}${at}`, 'x')],
    ['long names', parts(400, (at) => `${'n'.repeat(1_000)}${at}`, '')],
    ['Next’s own names', parts(5_000, (at) => `$ACTION_REF_${at}`, '')],
    ['Next’s own names with actions', parts(4_000, () => `$ACTION_ID_${doors.actions[0]?.id}`, '')],
    ['prototype names', parts(5_000, (at) => (at % 2 ? '__proto__.a' : 'constructor.prototype'), 'x')],
  ]);
  return fc.oneof(oneLarge, oneLarge, allLarge, asLong, many);
}

/** Of Flight, in which scripts write what they send an action: `$1` is another row of it. */
export const flights = (bytes: number): [string, Fields][] => [
  ['nested lists', [['0', '['.repeat(bytes / 2) + ']'.repeat(bytes / 2)]]],
  ['nested objects', [['0', `${'{"a":'.repeat(bytes / 8)}1${'}'.repeat(bytes / 8)}`]]],
  ['unclosed lists', [['0', '['.repeat(bytes)]]],
  ['numbers', [['0', `[${'1,'.repeat(bytes / 2 - 2)}1]`]]],
  ['a large number', [['0', `["$n${'9'.repeat(bytes - 10)}"]`]]],
  ['large numbers', [['0', `[${'"$n99999999999999999999",'.repeat(bytes / 26)}1]`]]],
  [
    'the same row',
    [
      ['0', `[${'"$1",'.repeat(bytes / 6)}1]`],
      ['1', '[1]'],
    ],
  ],
  ['rows of rows', parts(3_000, (at) => String(at), '["$1","$2","$3"]')],
  [
    'a chain of rows',
    Array.from({ length: 7_000 }, (_, at): [string, string] => [String(at), `["$${(at + 1).toString(16)}"]`]),
  ],
  [
    'rows that double',
    Array.from({ length: 40 }, (_, at): [string, string] => [
      String(at),
      `["$${(at + 1).toString(16)}","$${(at + 1).toString(16)}"]`,
    ]),
  ],
  ['forms of forms', [['0', `[${'"$K1",'.repeat(bytes / 8)}1]`], ...parts(50, (at) => `1_f${at}`, 'x')]],
  ['forms with many fields', [['0', `[${'"$K1",'.repeat(500)}1]`], ...parts(3_000, (at) => `1_f${at}`, 'x')]],
  [
    'maps',
    [
      ['0', `[${'"$Q1",'.repeat(bytes / 16)}1]`],
      ['1', `[${'["a",1],'.repeat(bytes / 20)}["b",2]]`],
    ],
  ],
  ['streams', [['0', `[${'"$R1",'.repeat(500)}1]`], ...parts(4_000, () => '1', '1')]],
  ['generators', [['0', '["$x1"]'], ...parts(6_000, () => '1', '1')]],
  ['dates', [['0', `[${'"$D2026-11-28",'.repeat(bytes / 16)}1]`]]],
  [
    'actions',
    [
      ['0', `[${'"$F1",'.repeat(bytes / 8)}1]`],
      ['1', '{"id":"x","bound":null}'],
    ],
  ],
  [
    'paths into rows',
    [
      ['0', `["$1${':a'.repeat(bytes / 2 - 10)}"]`],
      ['1', '{"a":1}'],
    ],
  ],
  ['objects', [['0', `[${'{},'.repeat(bytes / 3 - 2)}1]`]]],
  ['what stays outside', [['0', `[${'"$T",'.repeat(bytes / 6)}1]`]]],
  ['what stays outside, by escapes', [['0', `[${'"\\u0024T",'.repeat(bytes / 12)}1]`]]],
  ['the first row by another name', [['+0', `[${'"$T",'.repeat(bytes / 6)}1]`]]],
  ['an array buffer', [['0', `["$A${'1'.repeat(bytes - 20)}"]`]]],
];
