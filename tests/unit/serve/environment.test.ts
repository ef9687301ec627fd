import { isDemo, reachableAt } from '@/scripts/environment.mjs';

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['localhost', 'localhost'],
  ['0.0.0.0', 'localhost'],
  ['::', 'localhost'],
  ['::1', '[::1]'],
  ['2001:db8::7', '[2001:db8::7]'],
])('what listens at %s is reached at %s', (host, name) => {
  expect(reachableAt(host)).toBe(name);
  expect(URL.canParse(`http://${reachableAt(host)}:3000`)).toBe(true);
});

it('a database of its own makes it production, unless the mode says otherwise', () => {
  expect(isDemo({})).toBe(true);
  expect(isDemo({ DATABASE_URL: 'postgresql://x' })).toBe(false);
  expect(isDemo({ DATABASE_URL: 'postgresql://x', APP_MODE: 'demo' })).toBe(true);
  expect(isDemo({ APP_MODE: 'production' })).toBe(false);
});
