import DossierActPage, { generateMetadata } from '@/app/(beheer)/beheer/dossiers/[id]/[handeling]/page';
import { troubleTexts } from '@/lib/text/nl/site/frame';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

const ANSWER = 'the-answer-to-this-request';
jest.mock('next/headers', () => {
  const { nextHeaders } = jest.requireActual('../next-headers');
  return { ...nextHeaders, headers: async () => new Headers({ 'x-answer-id': ANSWER }) };
});

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** The status that a visitor gets at the address of an act, or what they are led to. */
async function answerTo(handeling: string) {
  const answer = { status: null };
  Object.assign(globalThis, { lklrAnswers: new Map([[ANSWER, answer]]) });
  const params = Promise.resolve({ id: 'geen', handeling });
  try {
    await DossierActPage({ params, searchParams: Promise.resolve({}) });
  } catch (error) {
    return (error as { digest?: string }).digest;
  }
  return answer.status;
}

it('an address of an act that there isn’t is unknown, also to a visitor; that of any other leads to a login', async () => {
  expect(await answerTo('niets')).toBe(404);
  expect(await answerTo('naam')).toContain('/inloggen?naar=');
  const params = Promise.resolve({ id: 'geen', handeling: 'niets' });
  expect(await generateMetadata({ params })).toMatchObject({ title: troubleTexts.not_found.title });
});
