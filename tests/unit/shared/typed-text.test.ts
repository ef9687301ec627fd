import fc from 'fast-check';
import type { z } from 'zod';
import { line, longMarkdown, paragraphs, readFieldErrors } from '@/lib/shared/form-fields';
import { typedForm } from '@/lib/shared/typed-form';
import { LONGEST_FIELD, normalised, typedTextProblem } from '@/lib/shared/typed-text';

const ACCENT = '\u0301';
const codeOf = (schema: z.ZodType, value: string) => {
  const parsed = schema.safeParse(value);
  return parsed.success ? null : readFieldErrors(parsed.error)['']?.code;
};
const marked = (marks: number) => `a${ACCENT.repeat(marks)}`;

it.each([
  ['as much text as a field may have', 'a'.repeat(LONGEST_FIELD), null],
  ['one character more', 'a'.repeat(LONGEST_FIELD + 1), 'too_long'],
  ['as many marks in a row as text has', marked(30), null],
  ['one mark more', marked(31), 'too_many_marks'],
  ['as many marks on each of many letters', marked(30).repeat(600), null],
  ['marks of several kinds in a row', `a${'\u0301\u0316'.repeat(16)}`, 'too_many_marks'],
])('%s is worked on or refused by its size and its marks', (_, text, problem) => {
  expect(typedTextProblem(text)).toBe(problem);
});

it.each([
  ['a line', line({ max: 100 })],
  ['paragraphs', paragraphs({ max: 100 })],
])(
  '%s with more marks in a row than text has is refused by that name, and by length when it is too long',
  (_, schema) => {
    expect(codeOf(schema, marked(31))).toBe('too_many_marks');
    expect(codeOf(schema, marked(31).repeat(700))).toBe('too_long');
    expect(codeOf(schema, 'a'.repeat(101))).toBe('too_long');
    expect(codeOf(schema, 'é'.repeat(100))).toBeNull();
  },
);

it('a field that is too long is refused by that name and given back whole', () => {
  const note = 'a'.repeat(400_000);
  const form = new FormData();
  form.set('note', note);
  const { input, values } = typedForm(form);
  expect([input.note, values.note]).toEqual([note, note]);
  for (const schema of [line({ max: 100 }), paragraphs({ max: 100 }), longMarkdown({ max: 100_000 })])
    expect(codeOf(schema, note)).toBe('too_long');
});

describe('a long text', () => {
  const schema = longMarkdown({ max: 100_000 });
  it('of as many characters as it may have is kept whole, with the ends of its lines as a browser posts them', () => {
    const text = `# Kop\n\n${'- een punt\n'.repeat(9_000)}`.trim();
    expect(schema.parse(text.replaceAll('\n', '\r\n'))).toBe(text);
  });
  it.each([
    ['a character more than it may have', 'regel\n'.repeat(16_667), 'too_long'],
    ['a line longer than is worked on', `kop\n${'a'.repeat(LONGEST_FIELD + 1)}`, 'line_too_long'],
    ['more marks in a row than text has', marked(31), 'too_many_marks'],
    ['nothing', ' \n ', 'required'],
  ])('with %s is refused', (_, text, code) => expect(codeOf(schema, text)).toBe(code));
});

it('text within the bounds is put in its normal form whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      fc.pre(typedTextProblem(text) === null);
      for (const form of ['NFC', 'NFD', 'NFKD'] as const) expect(normalised(text, form)).toBe(text.normalize(form));
    }),
  );
});

it('marks past the bound are left out of what is put in a normal form', () => {
  const worst = `a${'\u0301\u0316'.repeat(200_000)}`;
  expect(normalised(worst, 'NFD').length).toBe(31);
  expect(normalised('é'.repeat(LONGEST_FIELD * 2), 'NFC').length).toBe(LONGEST_FIELD);
});
