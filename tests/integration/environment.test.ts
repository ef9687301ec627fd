import { EnvironmentRefused, readEnv } from '@/lib/server/env';

const production = {
  DATABASE_URL: 'postgresql://register@db.example/register',
  NEXTAUTH_URL: 'https://register.example/',
  NEXTAUTH_SECRET: 'a secret of thirty-two characters or more',
  RESEND_API_KEY: 're_1',
  MAIL_FROM: 'Register <register@register.example>',
};
const demo = { NEXTAUTH_URL: 'http://127.0.0.1:3000', NEXTAUTH_SECRET: production.NEXTAUTH_SECRET };

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
    ['REGISTER_TODAY', '2026-11-16'],
    ['REGISTER_TODAY', '16-11-2026'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toContain(name);
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

  it.each([
    ['REGISTER_TODAY', '2026-02-30'],
    ['RATE_LIMITS', 'maybe'],
  ])('refuses %s=%s', (name, value) => {
    expect(problemsOf({ ...demo, [name]: value })).toEqual([name]);
  });
});
