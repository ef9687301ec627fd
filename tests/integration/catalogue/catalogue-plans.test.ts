import type { CatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { searchedFor } from '@/lib/catalogue/catalogue-search';
import { normSetOn } from '@/lib/content/normset-index';
import { findCatalogueCourse, listCatalogue } from '@/lib/server/catalogue/data/catalogue';
import { listBegunRuns, listComingRuns } from '@/lib/server/catalogue/data/catalogue-runs';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { addDays } from '@/lib/shared/calendar-date';
import { COUNT_MAX } from '@/lib/shared/list-place';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { fillCatalogue } from '@/tests/support/full-catalogue';
import { rowsLookedAt, sequentialScans, statementsOf } from '@/tests/support/plans';
import { today } from '../journey';

const COURSES = 5_000;
/** What grows with the catalogue; `setting` and its like have a page or two, which are read as they are. */
const GROWING = ['accreditation_request', 'catalogue_entry', 'course', 'course_run', 'course_version', 'run_meeting'];
const SIZE = 20;
/** What is counted up to: one more than is ever said. */
const MANY = COUNT_MAX + 1;
/** Three for each course, with what is counted; however many runs there are. */
const MOST_LOOKED_AT = 3 * COURSES;

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await fillCatalogue(db, COURSES, today);
}, 300_000);
afterAll(() => db.close());

const NOTHING: CatalogueQuery = { text: '', region: '', kind: '', form: null, term: null, place: null };

async function list(asked: Partial<CatalogueQuery>) {
  const query = { ...NOTHING, ...asked };
  const searched = searchedFor(query, normSetOn(await loadNormSets(), today));
  return listCatalogue({ searched, term: query.term, place: query.place, today }, SIZE);
}

/** Of all statements of a piece of work: tables read from end to end, and rows that were looked at. */
async function work(asked: () => Promise<unknown>) {
  const statements = await statementsOf(db, asked);
  expect(statements.length).toBeGreaterThan(0);
  const scanned = new Set<string>();
  let rows = 0;
  for (const { sql, params } of statements) {
    for (const table of await sequentialScans(db, sql, params)) if (GROWING.includes(table)) scanned.add(table);
    rows += await rowsLookedAt(db, sql, params);
  }
  return { scanned: [...scanned], rows };
}

describe(`of ${COURSES} courses and ten times as many runs no table is read from end to end`, () => {
  it.each<[string, Partial<CatalogueQuery>, number]>([
    ['all of them', {}, MANY],
    ['a word that nearly all have', { text: 'opleiding' }, MANY],
    ['the beginning of one that nearly all have', { text: 'opl' }, MANY],
    ['a word that one in eight has', { text: 'verzuim' }, 500],
    ['a rare word', { text: 'zeldzaam' }, 500],
    ['two words that are never together', { text: 'zeldzaam verzuim' }, 0],
    ['one number', { text: '4242' }, 1],
    ['nobody’s word', { text: 'xylofoon' }, 0],
    ['a provider', { text: 'academie p78' }, 50],
    ['a region', { region: 'texel' }, 25],
    ['a form', { form: 'online' }, MANY],
    ['a type', { kind: 'starters_course' }, 50],
    ['a category', { kind: 'A1' }, MANY],
    ['a term', { term: 1 }, MANY],
    ['all at once', { text: 'opleiding', region: 'nederland', form: 'online', kind: 'A1', term: 6 }, MANY],
  ])('for %s', async (_, asked, total) => {
    const { scanned, rows } = await work(() => list(asked));
    expect(scanned).toEqual([]);
    expect(rows).toBeLessThan(MOST_LOOKED_AT);
    expect((await list(asked)).total).toBe(total);
  });

  it('for a page far down, which costs what the first one does', async () => {
    const { rows: ids } = await db.pool.query<{ id: string }>(
      'SELECT request_id::text AS id FROM catalogue_entry ORDER BY title_folded, request_id OFFSET 4000 LIMIT 1',
    );
    const [first, far] = [await work(() => list({})), await work(() => list({ place: { after: ids[0]?.id ?? '' } }))];
    expect(far.scanned).toEqual([]);
    expect(far.rows).toBeLessThan(first.rows + 100);
  });

  it('for the page of a course', async () => {
    const [course] = (await list({})).rows;
    const id = course?.courseId ?? '';
    const { scanned, rows } = await work(async () => {
      await findCatalogueCourse(id, today);
      await listComingRuns(id, { place: null, today }, SIZE);
      await listBegunRuns(id, { since: addDays(today, -300), today }, 10);
    });
    expect(scanned).toEqual([]);
    // Of each of thirty runs its own row, that of its course and that of its provider, with what finds them.
    expect(rows).toBeLessThan(6 * SIZE);
  });
});
