import { takesTooLong } from '@/lib/shared/posted-form';

const row = (count: number, reference = '"$1"') => `[${Array(count).fill(reference).join()}]`;

it.each(['0', '1', 'a', '+0', ' 0', '0.0', '', '$ACTION_1:0', '$ACTION_1:1', '$ACTION_12:ff'])(
  'counts references in the row %s',
  (name) => {
    expect(takesTooLong([[name, row(1_000)]])).toBe(false);
    expect(takesTooLong([[name, row(1_001)]])).toBe(true);
    expect(
      takesTooLong([
        [name, row(500, '"$Q1"')],
        [name, row(501, '"$undefined"')],
      ]),
    ).toBe(true);
  },
);

it('counts a reference that is written with an escape', () => {
  expect(takesTooLong([['0', row(1_001, '"\\u0024T"')]])).toBe(true);
});

it.each(['{}', '[]', '{"a":1}'])('counts objects and lists: %s', (one) => {
  expect(takesTooLong([['0', row(39_000, one)]])).toBe(false);
  expect(takesTooLong([['0', row(40_000, one)]])).toBe(true);
});

it('minds nothing that somebody typed', () => {
  expect(takesTooLong([['explanation', row(5_000)]])).toBe(false);
  expect(takesTooLong([['1_explanation', row(5_000)]])).toBe(false);
  expect(takesTooLong([['rows.0', row(5_000)]])).toBe(false);
  // A text that begins with a dollar, as a page that comes back holds it.
  expect(takesTooLong([['$ACTION_1:1', row(5_000, '"$$1"')]])).toBe(false);
  expect(takesTooLong([['0', new File(['x'], row(5_000))]])).toBe(false);
});
