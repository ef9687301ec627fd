import { migrate, readMigrations } from '@/lib/server/platform/db/migrations';
import { openTestDatabase, openUnmigrated, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const known = readMigrations();
const later = (name: string, sql: string) => ({ name: `29990101000000_${name}`, sql, checksum: `checksum of ${name}` });
const recorded = async () =>
  (await db.pool.query('SELECT migration_name, checksum, finished_at FROM _prisma_migrations ORDER BY 1')).rows;

it('are recorded as Prisma records them, with the checksum of the file', async () => {
  expect(known.length).toBeGreaterThan(0);
  expect(await recorded()).toEqual(
    known.map(({ name, checksum }) => ({ migration_name: name, checksum, finished_at: expect.any(Date) })),
  );
});

it('applied again change nothing', async () => {
  const before = await recorded();
  expect(await migrate(db.pool)).toEqual([]);
  expect(await recorded()).toEqual(before);
});

it('refuse one that was edited after it was applied', async () => {
  const edited = known.map((migration, index) => (index === 0 ? { ...migration, checksum: 'another' } : migration));
  await expect(migrate(db.pool, edited)).rejects.toThrow(/was changed after it was applied/);
});

it('refuse a database that is newer than the code', async () => {
  await expect(migrate(db.pool, known.slice(1))).rejects.toThrow(/doesn't know: use a newer version/);
});

it('leave nothing of one that fails, and apply it when it is mended', async () => {
  const failing = later('broken', 'CREATE TABLE half_done (id int); SELECT 1 / 0;');
  await expect(migrate(db.pool, [...known, failing])).rejects.toThrow(/29990101000000_broken failed: division by zero/);
  expect((await db.pool.query("SELECT to_regclass('half_done') AS found")).rows).toEqual([{ found: null }]);
  const mended = later('broken', 'CREATE TABLE half_done (id int);');
  expect(await migrate(db.pool, [...known, mended])).toEqual([mended.name]);
  await db.pool.query('DROP TABLE half_done');
  await db.pool.query('DELETE FROM _prisma_migrations WHERE migration_name = $1', [mended.name]);
});

it('are applied once when two processes migrate at once', async () => {
  const counting = later('counted', 'CREATE TABLE counted (id int); INSERT INTO counted VALUES (1);');
  // One connection can't wait for itself: on the embedded database they come one after the other.
  const both =
    db.kind === 'server'
      ? await Promise.all([migrate(db.pool, [...known, counting]), migrate(db.pool, [...known, counting])])
      : [await migrate(db.pool, [...known, counting]), await migrate(db.pool, [...known, counting])];
  expect(both.flat()).toEqual([counting.name]);
  expect((await db.pool.query('SELECT count(*)::int AS rows FROM counted')).rows).toEqual([{ rows: 1 }]);
});

it('move the questions and templates of an older register to written texts, shown as they were', async () => {
  const old = await openUnmigrated();
  try {
    const before = known.findIndex(({ name }) => name.endsWith('_written_texts'));
    await migrate(old.pool, known.slice(0, before));
    await old.pool.query(`
      INSERT INTO question (slug, section, position, question, answer) VALUES
        ('kosten', 'first_registration', 2, 'Wat kost het?', E'Niets.\n\nZie [de uitleg](/vragen).'),
        ('lang', 'logging_in', 1, repeat('v', 250), 'Kort.');
      INSERT INTO question_template (slug, position, title, question) VALUES ('kosten', 1, 'Kosten', 'Wie betaalt?')`);
    expect(await migrate(old.pool)).toEqual(known.slice(before).map(({ name }) => name));
    const { rows } = await old.pool.query(`
      SELECT t.kind, t.slug, t.version, a.slug AS anchor, v.number, v.title, v.body, v.section, v.position, v.audience,
        v.published_from < '2016-01-01' AS shown, v.withdrawn_at, v.saved_by_id
      FROM written_text t JOIN text_version v ON v.text_id = t.id JOIN text_anchor a ON a.text_id = t.id AND a.kind = t.kind
      ORDER BY t.kind, t.slug`);
    const moved = { version: 1, number: 1, audience: 'everybody', shown: true, withdrawn_at: null, saved_by_id: null };
    const question = { ...moved, kind: 'question' };
    expect(rows).toEqual([
      {
        ...{ ...question, slug: 'kosten', anchor: 'kosten', section: 'first_registration', position: 2 },
        ...{ title: 'Wat kost het?', body: 'Niets.\n\nZie [de uitleg](/vragen).' },
      },
      // Longer than a title is.
      {
        ...{ ...question, slug: 'lang', anchor: 'lang', section: 'logging_in', position: 1 },
        ...{ title: 'v'.repeat(200), body: 'Kort.' },
      },
      {
        ...{ ...moved, kind: 'question_template', slug: 'kosten', anchor: 'kosten', section: null, position: 1 },
        ...{ title: 'Kosten', body: 'Wie betaalt?' },
      },
    ]);
    const gone = await old.pool.query(
      "SELECT to_regclass('question') AS one, to_regclass('question_template') AS other",
    );
    expect(gone.rows).toEqual([{ one: null, other: null }]);
  } finally {
    await old.close();
  }
});
