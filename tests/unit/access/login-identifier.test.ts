import { readLoginIdentifier } from '@/lib/access/login-identifier';

describe('what somebody types to log in with', () => {
  it.each([
    ['anna@gemeente.example', 'email', 'anna@gemeente.example'],
    ['  Anna@Gemeente.EXAMPLE ', 'email', 'anna@gemeente.example'],
    ['an\u0000na@gemeente.example', 'email', 'anna@gemeente.example'],
    ['LKLR-104233', 'number', '104233'],
    ['lklr 104.233', 'number', '104233'],
    ['000104233', 'number', '104233'],
    ['OUD-7', 'number', 'OUD-7'],
  ])('%j is the %s %s', (typed, kind, normalised) => {
    expect(readLoginIdentifier(typed, 'LKLR')).toEqual({ kind, normalised });
  });

  it.each(['', '%', 'Anna Visser!'])('%j can be neither', (typed) => {
    expect(readLoginIdentifier(typed, 'LKLR')).toBeNull();
  });
});
