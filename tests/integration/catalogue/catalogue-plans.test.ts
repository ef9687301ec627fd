import type { CatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { searchedFor } from '@/lib/catalogue/catalogue-search';
import { normSetOn } from '@/lib/content/normset-index';
import { findCatalogueCourse, listCatalogue } from '@/lib/server/catalogue/data/catalogue';
import { listBegunRuns, listComingRuns } from '@/lib/server/catalogue/data/catalogue-runs';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { addDays } from '@/lib/shared/calendar-date';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { fillCatalogue } from '@/tests/support/full-catalogue';
import { rowsLookedAt, sequentialScans, statementsOf } from '@/tests/support/plans';
import { today } from '../journey';

const COURSES = 5_000;
/** What grows with the catalogue; `setting` and its like have a page or two, which are read as they are. */
const GROWING = ['accreditation_request', 'catalogue_entry', 'course', 'course_run', 'course_version', 'run_meeting'];
const SIZE = 20;

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
    ['all of them', {}, 4_000],
    ['a word that nearly all have', { text: 'opleiding' }, 3_920],
    ['the beginning of one that nearly all have', { text: 'opl' }, 3_920],
    ['a word that one in eight has', { text: 'verzuim' }, 500],
    ['a rare word', { text: 'zeldzaam' }, 500],
    ['two words that are rarely together', { text: 'zeldzaam verzuim' }, 0],
    ['one number', { text: '4242' }, 1],
    ['nobody’s word', { text: 'xylofoon' }, 0],
    ['a provider', { text: 'academie 7' }, 440],
    ['a region', { region: 'texel' }, 25],
    ['a form', { form: 'online' }, 1_333],
    ['a type', { kind: 'starters_course' }, 50],
    ['a category', { kind: 'A1' }, 4_000],
    ['a term', { term: 1 }, 3_876],
    ['all at once', { text: 'opleiding', region: 'nederland', form: 'online', kind: 'A1', term: 6 }, 1_300],
  ])('for %s', async (_, asked) => {
    const { scanned, rows } = await work(() => list(asked));
    expect(scanned).toEqual([]);
    console.log(_, rows, (await list(asked)).total);
  });

  it('for a page far down, which costs what the first one does', async () => {
    const { rows: ids } = await db.pool.query<{ id: string }>(
      'SELECT request_id::text AS id FROM catalogue_entry ORDER BY title_folded, request_id OFFSET 4000 LIMIT 1',
    );
    const { scanned, rows } = await work(() => list({ place: { after: ids[0]?.id ?? '' } }));
    expect(scanned).toEqual([]);
    console.log('far', rows);
  });

  it('for the page of a course', async () => {
    const [course] = (await list({})).rows;
    const id = course?.id ?? '';
    const { scanned, rows } = await work(async () => {
      await findCatalogueCourse(id, today);
      await listComingRuns(id, { place: null, today }, SIZE);
      await listBegunRuns(id, { since: addDays(today, -300), today }, 10);
    });
    expect(scanned).toEqual([]);
    console.log('course', rows);
  });
});
