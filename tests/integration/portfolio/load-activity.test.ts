import { createElement } from 'react';
import { definePage } from '@/app/_components/define-page';
import { loadActivity } from '@/app/(mijn)/mijn/portfolio/load-activity';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { logIn } from '../asking';
import { newAccount } from '../journey';
import { activityOf, newOwner } from './given-evidence';

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

const shared = globalThis as { lklrAnswers?: Map<string, { status: number | null }> };
/** What the pages of an activity get, and the status that they answer with when it isn't the usual one. */
async function load(id: string) {
  const answer = { status: null };
  shared.lklrAnswers = new Map([[ANSWER, answer]]);
  let shown: [string, boolean] | null = null;
  const page = definePage('keep_portfolio', async (asked) => {
    const loaded = await loadActivity(asked, id);
    shown = loaded && [loaded.id, loaded.mayKeep];
    return loaded && createElement('p');
  });
  await page({ params: Promise.resolve({}), searchParams: Promise.resolve({}) });
  return [shown, answer.status];
}

it('the pages of an activity are there for its owner alone, and answer anybody else 404', async () => {
  const owner = await newOwner();
  const id = await activityOf(db, owner);
  await logIn(owner.actor);
  expect(await load(id)).toEqual([[id, true], null]);
  expect(await load('geen')).toEqual([null, 404]);
  await logIn((await newOwner()).actor);
  expect(await load(id)).toEqual([null, 404]);
  await logIn(await newAccount({ roles: ['assessor'] }));
  expect(await load(id)).toEqual([null, 404]);
});
