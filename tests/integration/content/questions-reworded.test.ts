import { readFileSync } from 'node:fs';
import seed from '@/prisma/seed/content/questions.json';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

const sql = readFileSync('prisma/migrations/20261129220400_questions_reworded/migration.sql', 'utf8');
const rewordings = [...sql.matchAll(/replace\(answer, '([^']+)',\s+'([^']+)'\) WHERE slug = '([^']+)'/g)].map(
  ([, before = '', after = '', slug = '']) => ({ before, after, slug }),
);
const ofSlug = (slug: string) => seed.find((question) => question.slug === slug)?.answer ?? '';

it.each(rewordings)('an old sentence of $slug becomes the new one, and the rest of the answer stays', async (one) => {
  const { before, after, slug } = one;
  const old = ofSlug(slug).replace(after, before);
  expect(old).toContain(before);
  // As the table was then.
  await db.pool.query('CREATE TABLE question (slug text, section text, position int, question text, answer text)');
  const add = 'INSERT INTO question (slug, section, position, question, answer) VALUES ($1, $1, 1, $1, $2)';
  await db.pool.query(add, [slug, old]);
  await db.pool.query(add, ['van-de-beheerder', before]);
  await db.pool.query(sql);
  expect((await db.pool.query('SELECT slug, answer FROM question ORDER BY slug')).rows).toEqual(
    [
      { slug, answer: ofSlug(slug) },
      { slug: 'van-de-beheerder', answer: before },
    ].sort((a, b) => a.slug.localeCompare(b.slug)),
  );
});

it('the migration names four sentences', () => {
  expect(rewordings).toHaveLength(4);
});
