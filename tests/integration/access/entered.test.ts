import { submitLogIn } from '@/app/(aanmelden)/inloggen/actions';
import { POST as upload } from '@/app/api/uploads/route';
import { openPage } from '@/lib/server/access/door';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

const ID = 'of-this-request';
const answer = { status: null, isEntered: false };
jest.mock('next/headers', () => {
  const { nextHeaders } = jest.requireActual('../next-headers');
  return { ...nextHeaders, headers: async () => new Headers({ 'x-answer-id': 'of-this-request' }) };
});

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  Object.assign(globalThis, { lklrAnswers: new Map([[ID, answer]]) });
});
afterAll(() => db.close());

// A post that fails before this is taken for one that can't be read (scripts/answers.mjs).
it.each<[string, () => Promise<unknown>]>([
  ['an action', () => submitLogIn({ status: 'idle' }, new FormData())],
  ['a page', () => openPage('read_public_pages')],
  ['an upload', () => upload(new Request('http://register.example/api/uploads', { method: 'POST' }))],
])('%s notes first that code of ours was entered', async (_, enter) => {
  answer.isEntered = false;
  await enter();
  expect(answer.isEntered).toBe(true);
});
