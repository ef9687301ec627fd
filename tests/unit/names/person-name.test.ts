import fc from 'fast-check';
import { letterCount, surnameCharacters } from '@/lib/names/name-characters';
import { tidy } from '@/lib/shared/typed-text';

describe('tidy', () => {
  it.each([
    ['  van   den \t Berg ', 'van den Berg'],
    ['Van Der', 'Van Der'],
    ['Jan\u00a0Smit', 'Jan Smit'],
    ['Jan\r\nSmit', 'Jan Smit'],
    ['Ja\u0000n\u0007', 'Jan'],
    ['\ufeffJ\u200ba\u200dn\u202e', 'Jan'],
    ['Jan \u200b Smit', 'Jan Smit'],
    ['Zoe\u0308', 'Zoë'],
    ['a\ud800b', 'ab'],
    ['', ''],
  ])('%j is stored as %j', (typed, stored) => expect(tidy(typed)).toBe(stored));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(tidy(tidy(text))).toBe(tidy(text))));
  });
});

describe('surnameCharacters', () => {
  it.each([
    "Huis in 't Veld",
    'Jansz.',
    'Berg-de Vries',
    'd’Angelo',
    'Müller',
    'Łukasz',
    'Șahin',
    'Ó Súilleabháin',
    'v.d. Berg',
    '',
  ])('allows %j', (name) => expect(surnameCharacters(name)).toBe(true));
  it.each([
    'Jansen2',
    '<b>',
    'a>b',
    'a@b',
    'Jan😀',
    'Jan\u0000',
    'Jan\n',
    'a_b',
    'a%',
    'a/b',
    '(Jan)',
    'Ja\ufe0fn',
    '\u3164',
    'a\u200db',
  ])('refuses %j', (name) => expect(surnameCharacters(name)).toBe(false));
});

it.each([
  ['d’A', 2],
  ['ĳ', 2],
  ['J.F.', 2],
  ['104233', 0],
  ['é', 1],
])('%j has %i letters', (text, count) => expect(letterCount(text)).toBe(count));
