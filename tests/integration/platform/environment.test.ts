import { EnvironmentRefused, readEnv } from '@/lib/server/platform/env';

const production = {
  DATABASE_URL: 'postgresql://register@db.example/register',
  NEXTAUTH_URL: 'https://register.example/',
  NEXTAUTH_SECRET: 'a secret of thirty-two characters or more',
  RESEND_API_KEY: 're_1',
  MAIL_FROM: 'Register <register@register.example>',
};
const demo = { NEXTAUTH_URL: 'http://127.0.0.1:3000', NEXTAUTH_SECRET: production.NEXTAUTH_SECRET };

/** What an operator reads of the one problem there is. */
function refusalOf(variables: Record<string, string | undefined>): string {
  try {
    readEnv(variables);
  } catch (error) {
    if (!(error instanceof EnvironmentRefused)) throw error;
    return error.problems.join('\n');
  }
  throw new Error('nothing was refused');
}

/** The names of the variables that are refused. */
function problemsOf(variables: Record<string, string | undefined>): string[] {
  try {
    readEnv(variables);
    return [];
  } catch (error) {
    if (!(error instanceof EnvironmentRefused)) throw error;
    return error.problems.map((problem) => problem.split(':')[0] ?? '').sort();
  }
}

describe('production', () => {
  it('is what a database’s address makes it, and starts when nothing is missing', () => {
    expect(readEnv(production)).toMatchObject({ mode: 'production', publicUrl: 'https://register.example' });
  });

  it.each(Object.keys(production))('doesn’t start without %s', (name) => {
    expect(problemsOf({ APP_MODE: 'production', ...production, [name]: undefined })).toContain(name);
    expect(problemsOf({ APP_MODE: 'production', ...production, [name]: '' })).toContain(name);
  });

  it.each([
    ['DATABASE_URL', 'mysql://db'],
    ['NEXTAUTH_URL', 'register.example'],
    ['NEXTAUTH_URL', 'javascript:alert(1)'],
    ['NEXTAUTH_SECRET', 'too short'],
    ['RESEND_BASE_URL', 'nowhere'],
    ['APP_MODE', 'staging'],
    ['RATE_LIMITS', 'off'],
    ['DEMO_PEOPLE', 'few'],
    ['REGISTER_TODAY', '2026-11-16'],
    ['REGISTER_TODAY', '16-11-2026'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toContain(name);
  });

  it.each([
    'Register',
    'register@',
    '@lklr.example',
    'register@lklr',
    'LKLR <register@lklr.example',
    'LKLR register@lklr.example>',
    'LKLR <register@lklr.example> en meer',
    'LKLR <register@@lklr.example>',
    'LKLR <>',
    'register@lklr.example, info@lklr.example',
    '.register@lklr.example',
    'LKLR <re..gister@lklr.example>',
    'register@-lklr.example',
    'LKLR, team <register@lklr.example>',
    '"LKLR <register@lklr.example>',
    'Team: LKLR <register@lklr.example>',
  ])('refuses MAIL_FROM=%s', (value) => {
    expect(problemsOf({ ...production, MAIL_FROM: value })).toEqual(['MAIL_FROM']);
  });

  it.each([
    'LKLR <register@lklr.example>',
    'register@lklr.example',
    '<register@lklr.example>',
    '"Register, leerplicht" <register@mail.lklr.example>',
    'Register (leerplicht & rmc) <register@lklr.example>',
    "Register <zorg&o'veiligheid@lklr.example>",
  ])('takes MAIL_FROM=%s', (value) => {
    expect(readEnv({ ...production, MAIL_FROM: value }).mail.from).toBe(value);
  });

  it.each([
    'postgresql://app:p@ss#w%rd@127.0.0.1:5432/lklr',
    'postgresql://app:geheim@woord@127.0.0.1:5432/lklr',
    'postgresql://app:geheim#woord@127.0.0.1/lklr',
    'postgresql://app:geheim%woord@127.0.0.1/lklr',
    'postgresql://app:geheim/woord@127.0.0.1/lklr',
    'postgresql://app:geheim?woord@127.0.0.1/lklr',
    'postgresql://app:geheim:woord@127.0.0.1/lklr',
    'postgresql://app:geheim woord@127.0.0.1/lklr',
    'postgresql://app:12/woord@127.0.0.1/lklr',
    'postgresql://app:geheim%ffwoord@127.0.0.1/lklr',
    'postgresql://app:geheim%00woord@127.0.0.1/lklr',
  ])('explains DATABASE_URL=%s, and prints no part of it', (value) => {
    const refused = refusalOf({ ...production, DATABASE_URL: value });
    expect(refused).toMatch(/^DATABASE_URL: .*by percent.*%40/);
    expect(refused).not.toMatch(/geheim|woord|p@ss|ss#|127\.0/);
  });

  it.each([
    'postgresql://127.0.0.1',
    'postgresql:///lklr',
    'postgresql://app:geheim@127.0.0.1:99999/lklr',
    'postgresql://app:geheim@:5432/lklr',
    'postgresql://app:geheim@[::1/lklr',
  ])('refuses DATABASE_URL=%s', (value) => {
    const refused = refusalOf({ ...production, DATABASE_URL: value });
    expect(refused).toMatch(/^DATABASE_URL: must be an address/);
    expect(refused).not.toContain('geheim');
  });

  it.each([
    'postgres://db.example/register',
    'postgresql://app:p%40ss%23w%25rd@127.0.0.1:5432/lklr?sslmode=require',
    'postgresql://app@[::1]:5432/lklr',
    'postgresql://app@/lklr?host=/run/postgresql',
    'postgresql://app:a!b$c&d*e(f)g,h;i=j@db.example/lklr',
  ])('takes DATABASE_URL=%s', (value) => {
    expect(readEnv({ ...production, DATABASE_URL: value }).databaseUrl).toBe(value);
  });

  it.each([
    ['NEXTAUTH_URL', 'https://register.example/pad'],
    ['NEXTAUTH_URL', 'https://user:geheim@register.example'],
    ['NEXTAUTH_URL', 'https://register.example?x=1'],
    ['RESEND_BASE_URL', 'file:///etc'],
    ['RESEND_API_KEY', 're_1\nX: y'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'http://0.0.0.0'],
    ['HOST', '0.0.0.0:3000'],
    ['HOST', 'een host'],
    ['PORT', '80/x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['WORKERS', '0'],
    ['WORKERS', '2.5'],
    ['WORKERS', 'veel'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', '127.0.0.1; 10.0.0.0/8'],
  ])('refuses %s=%j', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([name]);
  });

  it('names all that is malformed together with all that is missing', () => {
    const given = { MAIL_FROM: 'Register', DATABASE_URL: 'postgresql://a:b@c@d/e', NEXTAUTH_URL: 'nowhere' };
    expect(problemsOf({ APP_MODE: 'production', ...given })).toEqual(
      ['DATABASE_URL', 'MAIL_FROM', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'RESEND_API_KEY'].sort(),
    );
  });

  it.each([
    ['HOST', '::'],
    ['HOST', 'register.intern'],
    ['PORT', '0'],
    ['PORT', '65535'],
    ['TRUSTED_PROXIES', '127.0.0.1, 10.0.0.0/8,::1'],
    ['TRUSTED_PROXIES', ','],
    ['WORKERS', '1'],
    ['WORKERS', '99'],
  ])('takes %s=%j', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([]);
  });

  it('names where to listen and whom to believe together with the rest', () => {
    const given = { HOST: '?', PORT: 'x', TRUSTED_PROXIES: 'geheim', LOG_LEVEL: 'loud', MAIL_FROM: 'Register' };
    expect(problemsOf({ ...production, ...given })).toEqual(Object.keys(given).sort());
    expect(refusalOf({ ...production, ...given })).not.toContain('geheim');
  });

  it('names everything at once', () => {
    expect(problemsOf({ APP_MODE: 'production', NEXTAUTH_SECRET: 'short', RATE_LIMITS: 'off' })).toEqual(
      ['DATABASE_URL', 'MAIL_FROM', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'RATE_LIMITS', 'RESEND_API_KEY'].sort(),
    );
  });
});

describe('demo mode', () => {
  it('needs no database’s address and no mail', () => {
    expect(readEnv(demo)).toMatchObject({ mode: 'demo', databaseUrl: null, mail: { resendApiKey: null } });
  });

  it('is served by one process on the embedded database: more of them are refused', () => {
    expect(problemsOf({ ...demo, WORKERS: '2' })).toEqual(['WORKERS']);
    expect(readEnv({ ...demo, WORKERS: '1' }).workers).toBe(1);
    expect(readEnv({ ...demo, DATABASE_URL: production.DATABASE_URL, APP_MODE: 'demo', WORKERS: '2' }).workers).toBe(2);
  });

  it('may run on a server, pretend a day and lift the limits', () => {
    const given = {
      ...demo,
      APP_MODE: 'demo',
      DATABASE_URL: production.DATABASE_URL,
      REGISTER_TODAY: '2026-11-16',
      RATE_LIMITS: 'off',
    };
    expect(readEnv(given)).toMatchObject({ mode: 'demo', registerToday: '2026-11-16', rateLimits: false });
  });

  it('has many made-up people unless it is told that few do', () => {
    expect(readEnv(demo).demoPeople).toBe('many');
    expect(readEnv({ ...demo, DEMO_PEOPLE: 'few' }).demoPeople).toBe('few');
  });

  it.each([
    ['REGISTER_TODAY', '2026-02-30'],
    ['RATE_LIMITS', 'maybe'],
    ['DEMO_PEOPLE', 'all'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...demo, [name]: value })).toEqual([name]);
  });
});
