import fc from 'fast-check';
import { baseLetters, foldText } from '@/lib/names/fold';
import { plainSigns, surnameCharacters } from '@/lib/names/name-characters';

describe('foldText', () => {
  it.each([
    ['IJzerman', 'ijzerman'],
    ['Ĳzerman', 'ijzerman'],
    ['Yzerman', 'ijzerman'],
    ['Ÿzerman', 'ijzerman'],
    ['ĳzerman', 'ijzerman'],
    ['Müller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Groß', 'gross'],
    ['Ægir Œuvre', 'aegir oeuvre'],
    ['Ødegård', 'odegard'],
    ['Łukasz', 'lukasz'],
    ['Đorđe Ðor', 'dorde dor'],
    ['Þór', 'thor'],
    ['Işık', 'isik'],
    ['İnan', 'inan'],
    ['Παπάς', 'παπασ'],
  ])('%j folds to %j', (typed, folded) => expect(foldText(typed)).toBe(folded));

  it('folds joined words as it folds each', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abijyÿĳéßøΣ'), maxLength: 8 });
    fc.assert(fc.property(word, word, (a, b) => expect(foldText(a + b)).toBe(foldText(a) + foldText(b))));
  });
});

it('keeps y apart from ij for sorting', () => {
  expect(baseLetters('Yska')).toBe('yska');
  expect(baseLetters('Ĳska')).toBe('ijska');
});

it.each('-‐‑‒–—―−－─━⎯⁻'.split(''))('%s is a hyphen', (sign) =>
  expect(plainSigns(`Jansen${sign}Bos`)).toBe('Jansen-Bos'),
);

it.each("'’‘‛′´`＇ꞌ\ua78b΄❛❜".split(''))('%s is an apostrophe', (sign) => {
  expect(plainSigns(`d${sign}Angelo`)).toBe("d'Angelo");
  expect(surnameCharacters(`d${sign}Angelo`)).toBe(true);
});
