import { readLoginIdentifier } from '@/lib/access/login-identifier';
import type { PersonName } from '@/lib/names/person-name';
import { readQuery } from '@/lib/register/query';
import { matches } from '@/lib/register/search-keys';
import { named } from '../names/named';

/** The people and the lines of the cases from other people's bug reports (people.csv, search.tsv, numbers.tsv). */
const people: [number: string, name: Partial<PersonName>][] = [
  ['400001', { initials: 'K.L.', birthPrefix: 'van der', birthSurname: 'Berg' }],
  [
    '400002',
    {
      initials: 'P.',
      birthPrefix: 'van den',
      birthSurname: 'Heuvel',
      partnerPrefix: 'de',
      partnerSurname: 'Wit',
      nameUse: 'N',
    },
  ],
  ['400003', { initials: 'W.', birthPrefix: 'van de', birthSurname: 'Velde' }],
  ['400004', { initials: 'M.', birthPrefix: "van 't", birthSurname: 'Hof' }],
  ['400005', { initials: 'S.', birthPrefix: 'v.d.', birthSurname: 'Laan' }],
  ['400006', { initials: 'V.D.', birthSurname: 'Bergman' }],
  ['400007', { initials: 'C.', birthSurname: 'Jansen', partnerSurname: 'Visser', nameUse: 'N' }],
  ['400008', { initials: 'R.', birthPrefix: 'van', birthSurname: 'Dijk' }],
];

function found(typed: string): string[] {
  const read = readQuery(typed, 'LKLR');
  if (!read.ok) return [];
  return people
    .filter(([numberNormalised, name]) => matches(read.query, { name: named(name), numberNormalised }))
    .map(([number]) => number);
}

describe('a shortened prefix, a word about a name and a bracket, typed in a query, find', () => {
  it.each([
    ['v.d. Berg', ['400001', '400006']],
    ['vd Berg', ['400001', '400006']],
    ['K.L. v.d. Berg', ['400001']],
    ['Berg, K.L. v.d.', ['400001']],
    ['v.d. Heuvel', ['400002']],
    ['vd Heuvel-de Wit', ['400002']],
    ['v.d. Velde', ['400003']],
    ['v. Dijk', ['400008']],
    ['van der Laan', ['400005']],
    ['van het Hof', ['400004']],
    ['V.D. Bergman', ['400006']],
    ['v.d. Bos', []],
    ['Visser geb. Jansen', ['400007']],
    ['Jansen e.v. Visser', ['400007']],
    ['C. Visser (geb. Jansen)', ['400007']],
    ['Visser-geb. Jansen', ['400007']],
    ['Jansen, e/v Visser', ['400007']],
    ['Jansen, wed. v. Visser', ['400007']],
    ['Jansen echtg. v. Visser', ['400007']],
    ['v-d Berg', ['400001', '400006']],
    ['v. d. Heuvel', ['400002']],
    ['K.L.v.d. Berg', ['400001']],
    ['K.L.v.d.Berg', ['400001']],
    ['k.l.vd berg', ['400001']],
    ['Berg,K.L.v.d.', ['400001']],
    ['R.v.Dijk', ['400008']],
    ['V.D.Bergman', ['400006']],
    ['vdBerg', ['400001', '400006']],
    ['v.d.Heuvel-d.Wit', ['400002']],
    ['de Wit-v.d.Heuvel', ['400002']],
    ['C. Jansen M.Ed.', ['400007']],
    ['C. Jansen-Visser B.A.', ['400007']],
    ['Jansen, C.', ['400007']],
    ['Jansen M.A.', []],
  ])('%j: %j', (typed, numbers) => expect(found(typed)).toEqual(numbers));
});

describe('a number with words or a name beside it', () => {
  it.each([
    ['nr. 400007', ['400007']],
    ['LKLR nr. 400007', ['400007']],
    ['registratienummer LKLR-400007', ['400007']],
    ['nummer 400007', ['400007']],
    ['C. Jansen-Visser LKLR-400007', ['400007']],
    ['C. Jansen-Visser (LKLR-400007)', ['400007']],
    ['Jansen, 400007', ['400007']],
    ['Jansen/400007', ['400007']],
    ['nº 400007', ['400007']],
    ['n° 400007', ['400007']],
    ['mw. 400007', ['400007']],
    ['400007 mw', ['400007']],
    ['K.L. van der Berg LKLR-400007', []],
  ])('%j finds %j', (typed, numbers) => expect(found(typed)).toEqual(numbers));

  it.each(['nr. 400007', 'LKLR nr. 400007', 'registratienummer LKLR-400007', 'C. Jansen-Visser LKLR-400007'])(
    '%j is the number 400007 at login',
    (typed) => expect(readLoginIdentifier(typed, 'LKLR')).toMatchObject({ kind: 'number', normalised: '400007' }),
  );
});
