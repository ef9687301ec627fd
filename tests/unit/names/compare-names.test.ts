import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { sortByName } from '@/lib/register/compare-names';
import { named } from './named';

const listed = (name: Partial<PersonName>, numberNormalised = '1') => ({ name: named(name), numberNormalised });

describe('names in a list', () => {
  const inOrder: Partial<PersonName>[] = [
    { birthSurname: 'Bakker' },
    { initials: 'A.', birthSurname: 'Berg' },
    { initials: 'B.', birthSurname: 'Berg' },
    { initials: 'B.A.', birthSurname: 'Berg' },
    { initials: 'A.', birthPrefix: 'van', birthSurname: 'Berg' },
    { initials: 'A.', birthPrefix: 'van den', birthSurname: 'Berg' },
    { birthSurname: 'Bérg' },
    { birthSurname: 'Berg', partnerSurname: 'Aa', nameUse: 'N' },
    { birthSurname: 'Berg', partnerPrefix: 'de', partnerSurname: 'Vries', nameUse: 'N' },
    { birthSurname: 'Bergman' },
    { birthSurname: 'Bezema' },
    { birthSurname: 'Bijl' },
    { birthSurname: 'Bĳlsma' },
    { birthSurname: 'Bik' },
    { birthSurname: 'By' },
    { birthPrefix: 'de', birthSurname: 'Vries', partnerPrefix: 'van der', partnerSurname: 'Cats', nameUse: 'V' },
    { birthPrefix: 'van der', birthSurname: 'Cats', partnerSurname: 'Doe', nameUse: 'P' },
    { birthPrefix: "'t", birthSurname: 'Hart' },
    { birthSurname: 'Zuid' },
  ];

  it('sorts on the surname shown, diacritics second, then prefix and initials', () => {
    const names = inOrder.map((name) => printedName(named(name)));
    const sorted = sortByName([...inOrder].reverse().map((name) => listed(name)));
    expect(sorted.map(({ name }) => printedName(name))).toEqual(names);
  });

  it('sorts namesakes by number, the shorter first', () => {
    const numbers = ['100', '99', 'A7', '104233'].map((number) => listed({ birthSurname: 'Jansen' }, number));
    expect(sortByName(numbers).map(({ numberNormalised }) => numberNormalised)).toEqual(['99', 'A7', '100', '104233']);
  });

  it('sorts two the same way, whichever of them is given first', () => {
    for (const a of inOrder) {
      for (const b of inOrder) {
        expect(sortByName([listed(a), listed(b)])).toEqual(sortByName([listed(b), listed(a)]));
      }
    }
  });
});
