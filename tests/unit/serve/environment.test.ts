import { isDemo, reachableAt, settledEnvironment } from '@/scripts/environment.mjs';

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

it('a malformed port isn’t part of the address that a demo gives itself', () => {
  const { PORT, HOST, NEXTAUTH_URL, APP_MODE } = process.env;
  Object.assign(process.env, { PORT: '80/x', HOST: '', NEXTAUTH_URL: '', APP_MODE: 'demo', NEXTAUTH_SECRET: 'x' });
  expect(settledEnvironment()).toMatchObject({ PORT: '80/x', NEXTAUTH_URL: 'http://127.0.0.1:3000' });
  Object.assign(process.env, { PORT: '4000' });
  expect(settledEnvironment()).toMatchObject({ PORT: '4000', NEXTAUTH_URL: 'http://127.0.0.1:4000' });
  for (const [name, value] of Object.entries({ PORT, HOST, NEXTAUTH_URL, APP_MODE })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  delete process.env.NEXTAUTH_SECRET;
});
