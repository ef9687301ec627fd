import { markdownText } from '@/lib/content/markdown-text';
import { readFieldErrors } from '@/lib/shared/form-fields';

const schema = markdownText({ max: 60 });
const errorOf = (typed: unknown) => {
  const { error } = schema.safeParse(typed);
  return error && readFieldErrors(error)[''];
};

describe('Markdown as it is typed', () => {
  it.each([
    ['other line ends', 'een\r\ntwee\rdrie', 'een\ntwee\ndrie'],
    ['white space at the ends of lines', 'een  \n\n twee ', 'een\n\n twee'],
    ['a list within a list', '- een\n  - twee\n\t- drie', '- een\n  - twee\n    - drie'],
    ['a line of white space', 'een\n   \ntwee', 'een\n\ntwee'],
    ['letters that nobody sees', 'e\u200ben\u0000', 'een'],
    ['a figure that exists', '{{answer_weeks}} weken', '{{answer_weeks}} weken'],
  ])('with %s is tidied, and keeps what Markdown reads from indents', (_, typed, kept) => {
    expect(schema.parse(typed)).toBe(kept);
  });

  it.each([
    ['nothing', ' \n ', { code: 'required' }],
    ['too much', 'a'.repeat(61), { code: 'too_long', max: 60 }],
    ['figures that don’t exist', '{{weken}} {{x}} {{weken}}', { code: 'unknown_figure', names: ['weken', 'x'] }],
    ['something else than text', 5, { code: 'required' }],
  ])('with %s is refused', (_, typed, error) => {
    expect(errorOf(typed)).toEqual(error);
  });
});
