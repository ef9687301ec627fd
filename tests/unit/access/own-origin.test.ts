import { isOwnOrigin, OWN_ORIGIN_HEADER } from '@/lib/shared/posted-form';

const own = 'https://register.example';
const isOwn = (headers: Record<string, string>) => isOwnOrigin(new Headers({ [OWN_ORIGIN_HEADER]: own, ...headers }));

it('a form of our own page is taken, and one that no browser sent', () => {
  expect(isOwn({ origin: own })).toBe(true);
  expect(isOwn({ origin: own, 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(isOwn({ 'sec-fetch-site': 'none' })).toBe(true);
  expect(isOwn({})).toBe(true);
});

it.each([
  ...[
    'http://register.example',
    'https://register.example:444',
    'https://sub.register.example',
    'https://evil.example',
  ],
  ...['null', '', 'rommel', 'https://user@register.example', 'https://register.example/', 'https://REGISTER.example'],
  ...[`${own}, ${own}`, `${own}, https://evil.example`, 'register.example', '//register.example'],
])('another origin is refused: %s', (origin) => {
  expect(isOwn({ origin })).toBe(false);
  expect(isOwn({ origin, host: 'evil.example', 'x-forwarded-host': 'evil.example' })).toBe(false);
});

it.each(['same-site', 'cross-site', 'iets-nieuws', ''])(
  'another site is refused, with and without an origin: %s',
  (site) => {
    expect(isOwn({ 'sec-fetch-site': site })).toBe(false);
    expect(isOwn({ 'sec-fetch-site': site, origin: own })).toBe(false);
  },
);

it('without the server’s word no origin is our own', () => {
  expect(isOwnOrigin(new Headers({ origin: own, host: 'register.example' }))).toBe(false);
});
