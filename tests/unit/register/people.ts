import fc from 'fast-check';
import type { PersonName } from '@/lib/names/person-name';
import { type NameQuery, readQuery } from '@/lib/register/query';
import { matches } from '@/lib/register/search-keys';
import { named } from '../names/named';

/** What is typed, read as the query of a name. */
export function nameQuery(typed: string): NameQuery {
  const read = readQuery(typed, 'LKLR');
  if (!read.ok || read.query.kind !== 'name') throw new Error(`${typed} isn't a name`);
  return read.query;
}

/** Whether what is typed in the box finds somebody. */
export function finds(typed: string, name: Partial<PersonName>, numberNormalised = '104233'): boolean {
  const read = readQuery(typed, 'LKLR');
  return read.ok && matches(read.query, { name: named(name), numberNormalised });
}

const letter = fc.constantFrom(...'abcdefijlmnorstuyzéëöüçøßłĳÿ');
const word = fc
  .string({ unit: letter, minLength: 2, maxLength: 9 })
  .map((text) => text.charAt(0).toUpperCase() + text.slice(1));
const sign = fc.constantFrom(' ', '-', "'", '’', '-de ', "-van 't ", ' in ’t ', '. ', '.-');
const surname = fc
  .tuple(fc.array(fc.tuple(word, sign), { maxLength: 2 }), word, fc.constantFrom('', '', '', '.'))
  .map(([starts, last, dot]) => `${starts.flat().join('')}${last}${dot}`);
const prefix = fc.constantFrom('', '', 'de', 'van', 'van den', "'t", 'van ’t', "d'", 'v.d.', 'Van Der', 'el', 'der');
const initial = fc.oneof(
  fc.constantFrom('Th', 'Chr', 'IJ', 'Joh', 'Y', 'É'),
  fc.constantFrom(...'ABCDEFGHIJKLMNOPRSTUVWZ'),
);

/** Any name that the form accepts. */
export const anyName: fc.Arbitrary<PersonName> = fc.record({
  initials: fc.array(initial, { maxLength: 5 }).map((parts) => parts.map((part) => `${part}.`).join('')),
  birthPrefix: prefix,
  birthSurname: surname,
  partnerPrefix: prefix,
  partnerSurname: fc.oneof(fc.constant(''), surname),
  nameUse: fc.constantFrom('E', 'P', 'V', 'N'),
});
