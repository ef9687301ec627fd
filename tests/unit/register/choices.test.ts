import fc from 'fast-check';
import { arrangeHits, HITS_SHOWN_MAX, HITS_SORTED_MAX } from '@/lib/register/arrange-hits';
import { firstNameAlternative } from '@/lib/register/first-name-alternative';
import { editDistance, nearSpellings, surnameTyped } from '@/lib/register/near-spellings';
import { named } from '../names/named';
import { finds, nameQuery } from './people';

describe('firstNameAlternative', () => {
  it.each([
    ['Karin de Vries', 'K. de Vries'],
    ['karin  de vries', 'K. de vries'],
    ['mw. Karin de Vries', 'K. de Vries'],
    ['IJsbrand Smit', 'IJ. Smit'],
    ['Élise Smit', 'É. Smit'],
    ['Anne-Marie Smit', 'A. Smit'],
    ['Bo Smit', 'B. Smit'],
    ['Ben Ali', 'B. Ali'],
    ['Karin', null],
    ['K. de Vries', null],
    ['K de Vries', null],
    ['de Vries', null],
    ['van den Berg', null],
    ['Vries, Karin', null],
    ["'t Hart Smit", null],
    ["d'Angelo Smit", null],
    ['Karin J.', null],
    ['', null],
  ])('%j gives %j', (typed, alternative) => expect(firstNameAlternative(typed)).toBe(alternative));

  it('offers a query that finds people with that initial', () => {
    const vries = { initials: 'K.', birthPrefix: 'de', birthSurname: 'Vries' };
    expect(finds('Karin de Vries', vries)).toBe(false);
    expect(finds(firstNameAlternative('Karin de Vries') ?? '', vries)).toBe(true);
  });
});

describe('editDistance', () => {
  it.each([
    ['jansen', 'jansen', 0],
    ['jansen', 'janssen', 1],
    ['jansne', 'jansen', 1],
    ['hansen', 'jansen', 1],
    ['', 'bos', 3],
    ['vries', 'fries', 1],
    ['bakker', 'visser', 4],
  ])('%j and %j: %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));
  it('is the same both ways, and zero only for the same', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('nearSpellings', () => {
  const surnames = ['Jansen', 'Janssen', 'van den Berg', 'de Vries', 'Bakker', 'Berg-de Vries', 'Bos', 'Müller'];
  it.each([
    ['Jensen', ['Jansen']],
    ['J.F. Jansne', ['Jansen']],
    ['Karin de Fries', ['de Vries', 'Berg-de Vries']],
    ['van den Burg', ['van den Berg', 'Berg-de Vries']],
    ['Vandenburg', ['van den Berg']],
    ['mueller', ['Müller']],
    ['Bakkr', ['Bakker']],
    ['X. Jansen', ['Jansen', 'Janssen']],
    ['Bos', []],
    ['Oudenampsen', []],
  ])('%j may be %j', (typed, near) => expect(nearSpellings(nameQuery(typed), surnames)).toEqual(near));

  it('offers five at most, each once, closest first', () => {
    const many = ['Smits', 'Smit', 'Smith', 'Smet', 'Smidt', 'Schmit', 'Smilt', 'Smit'];
    const near = nearSpellings(nameQuery('X. Smit'), many);
    expect(near).toHaveLength(5);
    expect(near[0]).toBe('Smit');
    expect(new Set(near).size).toBe(5);
  });
});

it.each([
  ['J.F. van den Berg', 'berg'],
  ['Karin de Vries', 'karin de vries'],
  ['K Bijl', 'bijl'],
  ['Jansz.', 'jansz.'],
  ['de', 'de'],
])('of %j the surname typed is %j', (typed, surname) => expect(surnameTyped(nameQuery(typed))).toBe(surname));

describe('arrangeHits', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: named({ birthSurname: `N${String(index).padStart(4, '0')}` }),
      numberNormalised: String(100_000 - index),
    }));
  it('sorts by name what can be sorted, and says when there are more', () => {
    const { hits, more } = arrangeHits(people(HITS_SORTED_MAX).reverse());
    expect(hits).toEqual(people(HITS_SHOWN_MAX));
    expect(more).toBe(true);
  });
  it('shows all of a few', () => {
    expect(arrangeHits(people(HITS_SHOWN_MAX))).toEqual({ hits: people(HITS_SHOWN_MAX), more: false });
    expect(arrangeHits([])).toEqual({ hits: [], more: false });
  });
  it('takes the first by number of too many', () => {
    const { hits, more } = arrangeHits(people(HITS_SORTED_MAX + 1));
    expect(hits.map(({ numberNormalised }) => numberNormalised).slice(0, 2)).toEqual(['99800', '99801']);
    expect(hits).toHaveLength(HITS_SHOWN_MAX);
    expect(more).toBe(true);
  });
});
