import fc from 'fast-check';
import type { PersonName } from '@/lib/names/person-name';
import { printedName, surnameShown } from '@/lib/names/printed-name';
import { named } from './named';

const both: Partial<PersonName> = {
  initials: 'J.F.R.',
  birthPrefix: 'van den',
  birthSurname: 'Berg',
  partnerPrefix: 'de',
  partnerSurname: 'Vries',
};
const withoutPrefixes = { ...both, birthPrefix: '', partnerPrefix: '' };

describe('the four name uses', () => {
  it.each<[string, Partial<PersonName>, string]>([
    ['E', { ...both, nameUse: 'E' }, 'J.F.R. van den Berg'],
    ['P', { ...both, nameUse: 'P' }, 'J.F.R. de Vries'],
    ['V', { ...both, nameUse: 'V' }, 'J.F.R. de Vries-van den Berg'],
    ['N', { ...both, nameUse: 'N' }, 'J.F.R. van den Berg-de Vries'],
    ['E without prefixes', { ...withoutPrefixes, nameUse: 'E' }, 'J.F.R. Berg'],
    ['P without prefixes', { ...withoutPrefixes, nameUse: 'P' }, 'J.F.R. Vries'],
    ['V without prefixes', { ...withoutPrefixes, nameUse: 'V' }, 'J.F.R. Vries-Berg'],
    ['N without prefixes', { ...withoutPrefixes, nameUse: 'N' }, 'J.F.R. Berg-Vries'],
    ['V with own prefix only', { ...both, partnerPrefix: '', nameUse: 'V' }, 'J.F.R. Vries-van den Berg'],
    ['N with own prefix only', { ...both, partnerPrefix: '', nameUse: 'N' }, 'J.F.R. van den Berg-Vries'],
    ['P without a partner', { ...both, partnerPrefix: '', partnerSurname: '', nameUse: 'P' }, 'J.F.R. van den Berg'],
    ['V without a partner', { ...both, partnerPrefix: '', partnerSurname: '', nameUse: 'V' }, 'J.F.R. van den Berg'],
    ['N with a partner’s prefix alone', { ...both, partnerSurname: '', nameUse: 'N' }, 'J.F.R. van den Berg'],
  ])('%s', (_, name, printed) => expect(printedName(named(name))).toBe(printed));
});

describe('prefix and first letter', () => {
  it.each<[Partial<PersonName>, string]>([
    [{ initials: 'A.', birthPrefix: 'Van Der', birthSurname: 'Elst' }, 'A. Van Der Elst'],
    [{ initials: 'A.', birthPrefix: "'t", birthSurname: 'Hart' }, "A. 't Hart"],
    [{ initials: 'A.', birthSurname: "Huis in 't Veld" }, "A. Huis in 't Veld"],
    [{ initials: 'A.', birthSurname: 'Jansz.' }, 'A. Jansz.'],
    [{ birthPrefix: 'van den', birthSurname: 'Berg' }, 'Van den Berg'],
    [
      { birthPrefix: 'de', birthSurname: 'Vries', partnerPrefix: 'van', partnerSurname: 'Dam', nameUse: 'V' },
      'Van Dam-de Vries',
    ],
    [{ birthSurname: 'élise' }, 'Élise'],
    [{ birthSurname: 'ijzerman' }, 'IJzerman'],
    [{ birthSurname: 'ßen' }, 'ßen'],
    [{ birthPrefix: "'t", birthSurname: 'Wolkje' }, "'t Wolkje"],
    [{ birthPrefix: '’t', birthSurname: 'Wolkje' }, '’t Wolkje'],
    [{ birthPrefix: '‘t', birthSurname: 'Wolkje' }, '‘t Wolkje'],
    [{ birthPrefix: 'ʼt', birthSurname: 'Wolkje' }, 'ʼt Wolkje'],
    [{ birthSurname: "d'Angelo" }, "d'Angelo"],
    [{ birthSurname: 'd’Angelo' }, 'd’Angelo'],
    [{ birthSurname: "el'Amrani" }, "El'Amrani"],
    [{ initials: 'k.', birthPrefix: 'van', birthSurname: 'dam' }, 'k. van dam'],
  ])('%j is printed %j', (name, printed) => expect(printedName(named(name))).toBe(printed));
});

it('sets the leading prefix apart and keeps the others', () => {
  expect(surnameShown(named({ ...both, nameUse: 'V' }))).toEqual({ prefix: 'de', surname: 'Vries-van den Berg' });
});

it('prints no doubled space and no space round the hyphen, whatever is absent', () => {
  const part = fc.constantFrom('', 'de', 'Vries', 'van den');
  const name = fc.record({
    initials: fc.constantFrom('', 'J.F.'),
    birthPrefix: part,
    birthSurname: part,
    partnerPrefix: part,
    partnerSurname: part,
    nameUse: fc.constantFrom('E' as const, 'P' as const, 'V' as const, 'N' as const),
  });
  fc.assert(fc.property(name, (given) => expect(printedName(given)).not.toMatch(/ {2}|^ | $| -|- |-$|^-/)));
});
