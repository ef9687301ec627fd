import fc from 'fast-check';
import { surnameCharacters } from '@/lib/names/name-characters';
import { searchWords } from '@/lib/names/name-parts';
import type { PersonName } from '@/lib/names/person-name';
import { knownPrefixes } from '@/lib/names/prefixes';
import { printedName, surnameShown } from '@/lib/names/printed-name';
import { named } from '../names/named';
import { anyName, finds } from './people';

const stripped = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const pasted: [string, (name: PersonName) => string][] = [
  ['as printed', printedName],
  ['in capitals', (name) => printedName(name).toLocaleUpperCase('nl')],
  ['in small letters', (name) => printedName(name).toLowerCase()],
  ['without diacritics', (name) => stripped(printedName(name))],
  ['with its letters taken apart', (name) => printedName(name).normalize('NFD')],
  ['with other spaces', (name) => `\u00a0${printedName(name).replaceAll(' ', ' \t')}\n`],
  ['with ij for y', (name) => printedName(name).replace(/[yÿ]/g, 'ij').replace(/[YŸ]/g, 'IJ')],
  ['with straight apostrophes', (name) => printedName(name).replaceAll('’', "'")],
  ['with a salutation', (name) => `mevr. drs. ${printedName(name)}`],
  ['surname first', (name) => surnameFirst(name)],
  ['without prefix', (name) => `${name.initials} ${surnameShown(name).surname}`],
  ['without dots in the initials', (name) => [name.initials.replaceAll('.', ''), shownWithPrefix(name)].join(' ')],
];

function shownWithPrefix(name: PersonName): string {
  const { prefix, surname } = surnameShown(name);
  return `${prefix} ${surname}`;
}

function surnameFirst(name: PersonName): string {
  const { prefix, surname } = surnameShown(name);
  return `${surname}, ${name.initials} ${prefix}`;
}

describe('somebody is found by their name', () => {
  it.each(pasted)('%s', (_, typed) => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(surnameCharacters(name.birthSurname)).toBe(true);
        expect([typed(name), finds(typed(name), name)]).toEqual([typed(name), true]);
      }),
    );
  });

  it('finds somebody by the surname that isn’t shown', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(finds(`${name.birthPrefix} ${name.birthSurname}`, name)).toBe(true);
        if (name.partnerSurname) expect(finds(`${name.partnerPrefix} ${name.partnerSurname}`, name)).toBe(true);
      }),
    );
  });
});

describe('somebody with a prefix is found by it shortened', () => {
  const first = (word: string) => word.replace(/^'/, '').charAt(0);
  const ways: [string, (words: string[]) => string][] = [
    ['with dots', (words) => words.map((word) => `${first(word)}.`).join('')],
    ['with dots and spaces', (words) => words.map((word) => `${first(word)}.`).join(' ')],
    ['without dots', (words) => words.map(first).join('')],
    ['with slashes', (words) => words.map(first).join('/')],
    [
      'with its last word whole',
      (words) => [...words.slice(0, -1).map((word) => `${first(word)}.`), words.at(-1)].join(' '),
    ],
  ];
  const several = knownPrefixes.filter((prefix) => prefix.includes(' '));

  it.each(ways)('%s', (_, shortened) => {
    for (const prefix of several) {
      const short = shortened(prefix.split(' '));
      const person = { initials: 'K.L.', birthPrefix: prefix, birthSurname: 'Berg' };
      for (const typed of [`${short} Berg`, `${short.toUpperCase()} BERG`, `K.L. ${short} Berg`, `Berg, K.L. ${short}`])
        expect([prefix, typed, finds(typed, person)]).toEqual([prefix, typed, true]);
    }
  });

  it.each(ways)('%s in the register, and searched for written out', (_, shortened) => {
    for (const prefix of several) {
      const person = { initials: 'K.L.', birthPrefix: shortened(prefix.split(' ')), birthSurname: 'Berg' };
      for (const typed of [`${prefix} Berg`, `K.L. ${prefix} Berg`, printedName({ ...named(person) })])
        expect([prefix, person.birthPrefix, typed, finds(typed, person)]).toEqual([
          prefix,
          person.birthPrefix,
          typed,
          true,
        ]);
    }
  });
});

it('keeps each search word within what an index takes', () => {
  const long = { initials: '', birthPrefix: 'ÿ'.repeat(20), birthSurname: 'ÿ'.repeat(200), nameUse: 'V' as const };
  const words = searchWords({ ...long, partnerPrefix: '한'.repeat(20), partnerSurname: '한'.repeat(200) });
  expect(Math.max(...words.map((word) => Buffer.byteLength(word)))).toBeLessThan(2_600);
});

it('never finds somebody by letters from the middle of every word', () => {
  const name = { birthSurname: 'Wqxrst', initials: 'W.' };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), (from) => expect(finds('Wqxrst'.slice(from), name)).toBe(false)),
  );
});
