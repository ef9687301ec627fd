import fc from 'fast-check';
import { cookieNames } from '@/lib/access/cookie-names';
import { knownCookies } from '@/scripts/serve/cookies.mjs';

const names = Object.values(cookieNames(true));

it('only cookies that the product sets are passed on', () => {
  const [session = '', device = ''] = names;
  const header = `a=1; ${session}=ours; theme="x;y"; ${device.toLowerCase()}=no;${device}=yes; __prerender_bypass=1; ${session}`;
  expect(knownCookies(header, names)).toBe(`${session}=ours; ${device}=yes; ${session}`);
  expect(knownCookies('a=1; b=2', names)).toBe('');
  expect(knownCookies(`${session}=a=b==`, names)).toBe(`${session}=a=b==`);
});

it('and nothing else, whatever is sent', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 4000 }), (header) => {
      const passed = knownCookies(header, names);
      expect(
        passed.split('; ').filter((cookie: string) => cookie && !names.some((name) => cookie.startsWith(name))),
      ).toEqual([]);
    }),
  );
});

it('every cookie is bound to its host where the address is secure', () => {
  expect(names.filter((name) => !name.startsWith('__Host-'))).toEqual([]);
  expect(Object.values(cookieNames(false)).filter((name) => name.startsWith('__'))).toEqual([]);
});
