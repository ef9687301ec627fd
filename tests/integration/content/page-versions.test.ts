import { forgetVersions, pageVersion } from '@/app/_door/page-versions';
import { getSettings } from '@/lib/server/content/data/settings';
import { putText } from '@/lib/server/content/put-text';
import { moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const versionOf = async (path = '/vragen') => {
  forgetVersions();
  return pageVersion(path);
};

/** Whether the page is another one after it. */
async function isAnotherAfter(change: () => Promise<unknown>): Promise<boolean> {
  const before = await versionOf();
  await change();
  return (await versionOf()) !== before;
}

const write = (kind: 'question' | 'statement' | 'news', slug: string, from: Date) => () => {
  const content = {
    slug,
    title: slug,
    body: 'Tekst.',
    section: 'logging_in',
    position: 1,
    audience: 'everybody',
  } as const;
  return inTransaction((tx) => putText(tx, kind, content, { at: new Date(), accountId: null, from }));
};
const past = new Date('2020-01-01T00:00:00Z');
const run = (sql: string) => () => db.pool.query(sql);

it.each<[string, () => Promise<unknown>]>([
  ['a question is shown', write('question', 'nieuw', past)],
  ['a statement is rewritten', write('statement', 'privacy', past)],
  ['a question has another name', run(`UPDATE written_text SET slug = 'anders' WHERE slug = 'nieuw'`)],
  ['a question is withdrawn', run(`UPDATE text_version SET withdrawn_at = now() WHERE title = 'nieuw'`)],
  ['a norm set says something else', run(`UPDATE normset SET assumptions = assumptions || '.'`)],
])('a page of content is another one when %s', async (_, change) => {
  expect(await isAnotherAfter(change)).toBe(true);
});

it.each<[string, () => Promise<unknown>]>([
  ['nothing happens', async () => {}],
  ['news is written', write('news', 'nieuws', past)],
  ['a question is written for later', write('question', 'later', new Date('2199-01-01T00:00:00Z'))],
  ['readers say that a question is clear', run('UPDATE written_text SET clear = clear + 1')],
])('a page of content is the same when %s', async (_, change) => {
  expect(await isAnotherAfter(change)).toBe(false);
});

it('when a setting changes elsewhere, pages are made of the new one at once', async () => {
  const { today } = moment();
  await versionOf();
  await getSettings(today);
  const change = run(`UPDATE setting SET value = '"070 111 11 11"' WHERE key = 'manager_phone'`);
  expect(await isAnotherAfter(change)).toBe(true);
  expect((await getSettings(today)).managerPhone).toBe('070 111 11 11');
});

it('the catalogue has one, a course that isn’t in it none, and a page that depends on who asks isn’t asked for one', async () => {
  expect(typeof (await versionOf('/opleidingen'))).toBe('string');
  expect(await versionOf('/opleidingen/00000000-0000-4000-8000-000000000000')).toBeNull();
  for (const path of ['/mijn', '/aanmelden', '/vragen/', '/opleidingen/x', '/register/LKLR-100001'])
    expect([path, pageVersion(path)]).toEqual([path, undefined]);
});

it('is asked once by all who come within a second', async () => {
  forgetVersions();
  const [first, second] = [pageVersion('/'), pageVersion('/contact')];
  expect(first).toBe(second);
  const version = await first;
  expect(pageVersion('/privacy')).toBe(version);
});
