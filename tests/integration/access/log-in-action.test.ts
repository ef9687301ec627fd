import { submitLogIn } from '@/app/(aanmelden)/inloggen/actions';
import { AUTOSAVE_FIELD } from '@/lib/shared/typed-form';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { newAccount, password } from '../journey';
import { formWith } from './recorded';

const given: string[] = [];
jest.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-client-address': '203.0.113.78' }),
  cookies: async () => ({ get: () => undefined, set: (name: string) => given.push(name), delete: () => {} }),
}));

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
beforeEach(() => {
  given.length = 0;
});

it('a log-in leads on, with the cookie of its session', async () => {
  const { email } = await newAccount();
  const posted = submitLogIn({ status: 'idle' }, formWith({ email, password }));
  await expect(posted).rejects.toMatchObject({ digest: expect.stringMatching(/^NEXT_REDIRECT/) });
  expect(given).toContain('next-auth.session-token');
});

it('a log-in posted as a page that saves by itself stays where it is, and has its cookie all the same', async () => {
  const { email, accountId } = await newAccount();
  const answer = await submitLogIn({ status: 'idle' }, formWith({ email, password, [AUTOSAVE_FIELD]: 'on' }));
  expect(answer.status).toBe('done');
  expect(given).toContain('next-auth.session-token');
  expect(await db.prisma.session.count({ where: { accountId } })).toBe(1);
});
