import fc from 'fast-check';
import { arrangeHits, HITS_SHOWN_MAX, HITS_SORTED_MAX } from '@/lib/register/arrange-hits';
import { firstNameAlternative } from '@/lib/register/first-name-alternative';
import { rankBy } from '@/lib/register/hit-rank';
import { editDistance, nearSpellings, surnameTyped } from '@/lib/register/near-spellings';
import { exampleNumber } from '@/lib/register/registration-number';
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
  it('sorts by name what can be sorted, and counts them all', () => {
    const { hits, more, people: count } = arrangeHits(people(HITS_SORTED_MAX).reverse());
    expect(hits).toEqual(people(HITS_SHOWN_MAX));
    expect([more, count]).toEqual([true, HITS_SORTED_MAX]);
  });
  it('shows all of a few, without letters to choose from', () => {
    const all = { more: false, byOtherName: 0, letters: [] };
    expect(arrangeHits(people(HITS_SHOWN_MAX))).toEqual({ hits: people(HITS_SHOWN_MAX), people: 20, ...all });
    expect(arrangeHits([])).toEqual({ hits: [], people: 0, ...all });
  });
  it('takes the first of too many as they were found, uncounted, with every letter to choose from', () => {
    const found = people(HITS_SORTED_MAX + 1).reverse();
    const { hits, more, people: count, letters } = arrangeHits(found);
    expect(hits).toEqual(found.slice(0, HITS_SHOWN_MAX));
    expect([more, count]).toEqual([true, null]);
    expect(letters.slice(0, 2)).toEqual([
      { letter: 'a', people: null },
      { letter: 'b', people: null },
    ]);
  });
  it('counts the first initials of more than are shown, Y and IJ with I', () => {
    const initials = ['B.A.', 'B.', 'IJ.', 'Y.', 'I.', 'Th.', 'É.', ''];
    const crowd = initials.flatMap((typed) =>
      Array.from({ length: 3 }, () => ({ name: named({ initials: typed }), numberNormalised: '1' })),
    );
    expect(arrangeHits(crowd).letters).toEqual([
      { letter: 'b', people: 6 },
      { letter: 'e', people: 3 },
      { letter: 'i', people: 9 },
      { letter: 't', people: 3 },
    ]);
  });
  it('puts whole words of the shown surname first, then its starts, then other names of somebody', () => {
    const hit = (birthSurname: string, partnerSurname = '', nameUse: 'P' | 'N' = 'P') => ({
      name: named({ birthSurname, partnerSurname, nameUse }),
      numberNormalised: birthSurname,
    });
    const found = [hit('Jansen', 'Bakker'), hit('Jansenius'), hit('Jansen', 'Bos', 'N'), hit('Jansen')];
    const { hits, byOtherName } = arrangeHits(found, nameQuery('jansen').words);
    expect(hits).toEqual([found[3], found[2], found[1], found[0]]);
    expect(byOtherName).toBe(1);
  });
});

describe('hitRank', () => {
  const married = { birthSurname: 'Jansen', partnerPrefix: 'van der', partnerSurname: 'Meer', nameUse: 'N' } as const;
  it.each([
    ['jansen', {}, 'whole'],
    ['J Jansen', {}, 'whole'],
    ['jans', {}, 'start'],
    ['J.F.', {}, 'start'],
    ['v.d. Meer', married, 'whole'],
    ['meer jansen', married, 'whole'],
    ['van der mee', married, 'start'],
    ['meer', { ...married, nameUse: 'E' }, 'other'],
    ['jansen meer', { ...married, nameUse: 'E' }, 'other'],
    ['jansen', { ...married, nameUse: 'P' }, 'other'],
    ['van der berg', { birthPrefix: 'v.d.', birthSurname: 'Berg' }, 'whole'],
  ] as const)('of %j for %j is %s', (typed, name, rank) => {
    const person = named({ initials: 'J.F.', birthSurname: 'Jansen', ...name });
    expect(rankBy(nameQuery(typed).words)(person)).toBe(rank);
  });
});

describe('the example of a number', () => {
  it('comes before the first that is given out', () => {
    expect(exampleNumber({ numberFirstValue: 100_001, numberPrefix: 'LKLR' })).toBe('LKLR-100000');
  });
});
