import fc from 'fast-check';
import { canBeFilled, fillFigures, placeholdersIn } from '@/lib/content/figures';

describe('filling in figures', () => {
  it.each([
    ['no placeholder', 'Gewoon tekst.', 'Gewoon tekst.'],
    ['one', 'Minstens {{hours}} uur.', 'Minstens 12 uur.'],
    ['twice the same', '{{hours}} en {{hours}}', '12 en 12'],
    ['two', '{{hours}} uur bij {{who}}', '12 uur bij De Beheerder'],
    ['spaces inside the braces', '{{ hours }} uur', '12 uur'],
    ['single braces are text', '{hours}', '{hours}'],
  ])('%s', (_, text, filled) => {
    expect(fillFigures(text, { hours: '12', who: 'De Beheerder' })).toBe(filled);
  });

  it.each(['unknown', 'toString', '__proto__', ''])('refuses the unknown figure %p and names it', (name) => {
    const fill = () => fillFigures(`Minstens {{${name}}} uur.`, { hours: '12' });
    expect(fill).toThrow(RangeError);
    expect(fill).toThrow(name);
  });

  it('takes a value as it is: no second filling, no replacement patterns', () => {
    const any = fc.string();
    fc.assert(
      fc.property(any, (value) => {
        expect(fillFigures('a{{x}}b', { x: value })).toBe(`a${value}b`);
      }),
    );
    expect(fillFigures('{{x}}', { x: '{{y}} $&' })).toBe('{{y}} $&');
  });

  it.each([
    ['no placeholder', true],
    ['{{hours}} en {{ who }}', true],
    ['{{hours}} en {{total}}', false],
    ['{{toString}}', false],
  ])('can fill %p: %p', (text, expected) => {
    expect(canBeFilled(text, { hours: '12', who: 'De Beheerder' })).toBe(expected);
  });

  it('lists placeholders in order', () => {
    expect(placeholdersIn('{{b}} en {{ a }} en {{b}}')).toEqual(['b', 'a', 'b']);
  });
});
