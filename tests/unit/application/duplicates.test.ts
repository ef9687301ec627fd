import { type Identity, isStrongSign, newNumberLacks, phoneKey, possibleDuplicate } from '@/lib/application/duplicates';
import type { PersonName } from '@/lib/names/person-name';

const nobody: PersonName = {
  initials: '',
  birthPrefix: '',
  birthSurname: '',
  partnerPrefix: '',
  partnerSurname: '',
  nameUse: 'E',
};
const known = (name: Partial<PersonName>, emails: (string | null)[] = [], phone = ''): Identity => ({
  name: { ...nobody, ...name },
  emails,
  phone,
});
const named = (initials: string, birthSurname: string, rest: Partial<PersonName> = {}) =>
  known({ initials, birthSurname, ...rest });

describe('the same name', () => {
  it.each<[string, Identity, Identity]>([
    ['exactly', named('J.', 'Wit'), named('J.', 'Wit')],
    ['in another case, with diacritics', named('J.', 'Müller'), named('j.', 'MULLER')],
    ['with y for ij', named('J.', 'Dijk'), named('J.', 'Dyk')],
    ['with one more initial', named('J.F.R.', 'Wit'), named('J.', 'Wit')],
    ['with Th. for T.', named('Th.', 'Wit'), named('T.', 'Wit')],
    ['without initials on one side', named('', 'Wit'), named('J.', 'Wit')],
    ['with the prefix left out', named('J.', 'Berg', { birthPrefix: 'van den' }), named('J.', 'Berg')],
    ['with the prefix in the surname', named('J.', 'van den Berg'), named('J.', 'Berg', { birthPrefix: 'van den' })],
    ['by birth and by partner', named('J.', 'Wit'), named('J.', 'Zuid', { partnerSurname: 'Wit' })],
    [
      'by partner on both sides',
      named('J.', 'A', { partnerSurname: 'Wit' }),
      named('J.', 'B', { partnerSurname: 'Wit' }),
    ],
    ['with a curly apostrophe', named('J.', 'd’Angelo'), named('J.', 'd-Angelo')],
  ])('%s', (_, one, other) => {
    expect(possibleDuplicate(one, other)).toEqual(['same_name']);
    expect(possibleDuplicate(other, one)).toEqual(['same_name']);
  });

  it.each<[string, Identity, Identity]>([
    ['another initial', named('J.', 'Wit'), named('K.', 'Wit')],
    ['another second initial', named('J.F.', 'Wit'), named('J.R.', 'Wit')],
    ['another surname', named('J.', 'Wit'), named('J.', 'Witte')],
    ['the prefix alone', named('J.', 'A', { birthPrefix: 'de' }), named('J.', 'B', { birthPrefix: 'de' })],
    ['nothing at all', known({}), known({})],
  ])('isn’t %s', (_, one, other) => {
    expect(possibleDuplicate(one, other)).toEqual([]);
  });
});

describe('the same address', () => {
  it.each<[(string | null)[], (string | null)[], boolean]>([
    [['Jo@Thuis.example'], [null, ' jo@thuis.example '], true],
    [['a@x.example', 'b@x.example'], ['b@x.example'], true],
    [['a@x.example'], ['b@x.example'], false],
    [['', null], ['', null], false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(possibleDuplicate(known({}, one), known({}, other))).toEqual(same ? ['same_email'] : []);
  });
});

describe('the same phone', () => {
  it.each([
    ['06 12 34 56 78', '+31612345678'],
    ['0612345678', '0031 6 1234 5678'],
    ['+31 (0)6-12345678', '06-12345678'],
    ['31612345678', '0612345678'],
    ['0313 123456', '+31 313 123 456'],
  ])('%s is %s', (one, other) => {
    expect(possibleDuplicate(known({}, [], one), known({}, [], other))).toEqual(['same_phone']);
  });

  it.each([
    ['0612345678', '0612345679'],
    ['+32 470 12 34 56', '+31 470 12 34 56'],
    ['', ''],
    ['12', '12'],
  ])('%j isn’t %j', (one, other) => {
    expect(possibleDuplicate(known({}, [], one), known({}, [], other))).toEqual([]);
  });

  it('is its digits', () => {
    expect(phoneKey('+31 (0)6 12345678')).toBe('31612345678');
  });
});

it('gives every reason, the strongest first', () => {
  const one = known({ initials: 'J.', birthSurname: 'Wit' }, ['a@x.example'], '0612345678');
  expect(possibleDuplicate(one, one)).toEqual(['same_email', 'same_phone', 'same_name']);
});

describe('a strong sign', () => {
  it.each<[string, Identity, Identity, boolean]>([
    ['the same address', known({ birthSurname: 'Wit' }, ['a@x.example']), known({}, ['A@x.example']), true],
    ['the same phone number', known({}, [], '0612345678'), known({}, [], '+31 6 12345678'), true],
    ['the same name and initials', named('J.F.', 'Wit'), named('jf', 'Wit'), true],
    ['the same name and initials that don’t contradict', named('J.', 'Wit'), named('J.F.', 'Wit'), true],
    ['the same name without initials on one side', named('', 'Wit'), named('J.', 'Wit'), false],
    ['the same name without any initials', named('', 'Wit'), named('', 'Wit'), false],
    ['another initial', named('K.', 'Wit'), named('J.', 'Wit'), false],
    ['nothing', named('J.', 'Wit'), named('J.', 'Zwart'), false],
  ])('%s: %#', (_, one, other, isStrong) => {
    expect([isStrongSign(one, other), isStrongSign(other, one)]).toEqual([isStrong, isStrong]);
  });

  const link = { id: 'r', version: 1 };
  it.each<[boolean, boolean, object | null | undefined, string, string | null]>([
    [false, false, undefined, '', null],
    [false, true, undefined, '', null],
    [true, true, undefined, '', 'choice'],
    [true, true, undefined, 'Een ander.', 'choice'],
    [true, true, null, '', 'reason'],
    [true, true, null, 'Een ander.', null],
    [true, true, link, '', null],
    [true, false, undefined, '', 'reason'],
    [true, false, undefined, 'Een ander.', null],
  ])(
    '%s with somebody to link to %s, chosen %j, reason %j: lacks %j',
    (isStrong, canLink, linkTo, newNumberReason, lacks) => {
      expect(newNumberLacks({ isStrong, canLink }, { linkTo, newNumberReason })).toBe(lacks);
    },
  );
});
