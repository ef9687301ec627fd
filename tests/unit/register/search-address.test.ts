import { readFirstInitial, searchAddress, searchBefore } from '@/lib/register/search-address';

describe('the results that one came from', () => {
  it.each([
    ['https://a.example/register?q=van+den+berg', '/register?q=van+den+berg#uitslag'],
    ['https://a.example/register?q=jansen&voorletter=J', '/register?q=jansen&voorletter=j#uitslag'],
    ['https://a.example/register?q=jansen&voorletter=%3Cb%3E', '/register?q=jansen#uitslag'],
    ['https://a.example/register', null],
    ['https://a.example/vragen?q=jansen', null],
    ['https://elsewhere.example/register?q=jansen', null],
    [`https://a.example/register?q=${'a'.repeat(501)}`, null],
    ['https://a.example/register?q=j.jansen%40gemeente.example', null],
    ['not an address', null],
    [null, null],
  ])('of %s are %s', (referrer, address) => expect(searchBefore(referrer, 'a.example')).toBe(address));
});

it('the address of a search ends at its answer', () => {
  expect(searchAddress('d’Angelo')).toBe('/register?q=d%E2%80%99Angelo#uitslag');
});

it.each([
  ['J', 'j'],
  ['ij', ''],
  ['é', ''],
  [undefined, ''],
])('%j as the first initial is %j', (typed, letter) => expect(readFirstInitial(typed)).toBe(letter));
