import fc from 'fast-check';
import { landingPath, type Role } from '@/lib/access/actor';
import { ownPath } from '@/lib/shared/typed-form';

const HERE = 'https://register.example';

it.each([
  '/mijn',
  '/mijn/aanvraag/naam',
  '/register/LKLR-100001',
  '/register?q=van%20den%20berg',
  '/vragen#kosten',
  '/',
])('follows a path of our own: %s', (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  ['nothing', undefined],
  ['empty', ''],
  ['another site', 'https://kwaad.example/mijn'],
  ['another site without a scheme', '//kwaad.example'],
  ['three slashes', '///kwaad.example'],
  ['a backslash, which browsers read as a slash', '/\\kwaad.example'],
  ['backslashes', '\\\\kwaad.example'],
  ['a backslash further on', '/mijn\\..\\..\\kwaad.example'],
  ['a tab, which browsers leave out', '/\t/kwaad.example'],
  ['a line end, which browsers leave out', '/\n/kwaad.example'],
  ['a line end that would begin a header', '/mijn\r\nset-cookie: a=b'],
  ['a space first', ' /mijn'],
  ['a scheme', 'javascript:alert(1)'],
  ['data', 'data:text/html,x'],
  ['no slash', 'mijn'],
  ['a user before the host', '@kwaad.example'],
  ['a dot', './mijn'],
  ['NUL', '/mijn\u0000'],
  ['right to left', '/\u202emijn'],
  ['a letter outside ASCII', '/miĳn'],
])('goes nowhere for %s', (_, asked) => {
  expect(ownPath(asked)).toBeNull();
});

it('never leads elsewhere, whatever is asked', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '//',
    'kwaad.example',
    '\t',
    '\n',
    '@',
    ':',
    'https:',
    '.',
    '%2f',
    '%5c',
    '?',
    '#',
    'mijn',
  );
  const asked = fc.oneof(
    fc.string(),
    fc.array(parts, { maxLength: 8 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(asked, (text) => {
      const path = ownPath(text);
      return path === null || new URL(path, HERE).origin === HERE;
    }),
  );
});

it.each<[Role[], string]>([
  [['registrant'], '/mijn'],
  [[], '/mijn'],
  [['assessor'], '/beoordelen'],
  [['provider'], '/opleider'],
  [['registrant', 'provider'], '/mijn'],
  [['register_manager'], '/beheer/aanvragen'],
  [['registrant', 'assessor', 'register_manager'], '/beheer/aanvragen'],
])('%j starts at %s', (roles, path) => {
  expect(landingPath(roles)).toBe(path);
});
