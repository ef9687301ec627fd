import { nameUses, type PersonName } from '@/lib/names/person-name';
import { keyLines, searchColumns } from '@/lib/register/search-keys';
import { addKeysOf } from '@/lib/server/register/data/search-keys';
import { lookUpNumber } from '@/lib/server/register/look-up-number';
import { searchRegister } from '@/lib/server/register/search-register';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { sequentialScans, statementsOf } from '@/tests/support/plans';
import { isLong } from '@/tests/support/tier';
import { expectOk, today } from '../journey';

const PEOPLE = isLong ? 100_000 : 30_000;
const NAMES = 2_000;
/** What grows with the register; `setting` and its like have a page or two, which are read as they are. */
const GROWING = new Set(['registration', 'search_word', 'shown_surname']);

/** Surnames as frequent as they are: the first of a list far more often than the last. */
const surnames = ['Jansen', 'Vries', 'Berg', 'Bakker', 'Dijk', 'Visser', 'Laan', 'Ploeg', 'Hof', 'Wit'];
const prefixes = ['', 'van', '', 'van der', 'de', '', 'van den', '', 'v.d.', "van 't"];

function nameNumbered(index: number): PersonName {
  const skewed = Math.floor(((index % 97) ** 2 / 97 ** 2) * surnames.length);
  const own = surnames[skewed] ?? '';
  return {
    initials: `${letter(index)}.${letter(index * 7)}.`,
    birthPrefix: prefixes[index % prefixes.length] ?? '',
    birthSurname: index % 3 === 0 ? own : `${own}${letter(index * 3).toLowerCase()}${letter(index * 11).toLowerCase()}`,
    partnerPrefix: '',
    partnerSurname: index % 10 === 0 ? (surnames[index % 7] ?? '') : '',
    nameUse: nameUses[index % nameUses.length] ?? 'E',
  };
}

function letter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await fill();
}, 120_000);
afterAll(() => db.close());

/** The same names over and over, with the keys and columns that the register writes for them. */
async function fill() {
  const names = Array.from({ length: NAMES }, (_, index) => {
    const name = nameNumbered(index);
    return { ...name, ...searchColumns(name), ...keyLines(name) };
  });
  const client = await db.pool.connect();
  await client.query('BEGIN');
  await client.query(
    `CREATE TEMP TABLE person ON COMMIT DROP AS
     SELECT gen_random_uuid() AS id, n, names.* FROM generate_series(0, ${PEOPLE - 1}) n
     JOIN jsonb_to_recordset($1::jsonb) AS names ("at" int, initials text, "birthPrefix" text, "birthSurname" text,
       "partnerPrefix" text, "partnerSurname" text, "nameUse" text, "surnameShown" text, "surnameFolded" text, keys text, namesakes text)
     ON names.at = n % ${NAMES}`,
    [JSON.stringify(names.map((name, at) => ({ at, ...name })))],
  );
  await client.query(
    `INSERT INTO registration (id, number, number_normalised, state, initials, birth_prefix, birth_surname,
       partner_prefix, partner_surname, name_use, surname_shown, surname_folded, registered_on, created_at, shielded)
     SELECT id, 'LKLR-' || 200000 + n, 200000 + n, (CASE n % 12 WHEN 0 THEN 'removed' ELSE 'registered' END)::"RegistrationState",
       initials, "birthPrefix", "birthSurname", "partnerPrefix", "partnerSurname", "nameUse"::"NameUse", "surnameShown",
       "surnameFolded", '2024-03-01', now(), n % 500 = 0 FROM person`,
  );
  await client.query(addKeysOf('(SELECT id AS registration_id, keys, namesakes FROM person)'));
  // As many surnames as such a register has: what fits on a few pages is read as it is.
  await client.query(
    `INSERT INTO shown_surname (surname, folded) SELECT word, word FROM generate_series(1, ${PEOPLE}) n, LATERAL (
       SELECT translate(md5(n::text), '0123456789', 'ghijklmnop') AS word) made`,
  );
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE) registration, search_word, shown_surname');
  client.release();
}

async function scannedBy(work: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(db, work);
  expect(statements.length).toBeGreaterThan(0);
  const scanned: string[] = [];
  for (const { sql, params } of statements)
    for (const table of await sequentialScans(db, sql, params))
      if (GROWING.has(table)) scanned.push(`${table}: ${sql} ${JSON.stringify(params)}`);
  return scanned;
}

describe(`no statement reads all of ${PEOPLE} people`, () => {
  it.each([
    ['a surname', 'Jansen'],
    ['a surname and initials', 'A.B. de Vries'],
    ['the start of many names', 'ja'],
    ['a prefix alone', 'van'],
    ['two prefixes', 'van der'],
    ['a shortened prefix', 'v.d. Berg'],
    ['a shortened prefix of one letter', 'v. Dijk'],
    ['initials', 'A.B.'],
    ['one letter beside a surname', 'J Bakker'],
    ['a double name', 'Jansen-de Vries'],
    ['many words', 'a b c de den der van het te ten ter Jansen Visser'],
    ['letters that nearly everybody has', 'a b c d e f g h ja'],
    ['prefixes that nearly everybody has', 'van de den der van der te ten ter'],
    ['words on which name is which', 'Visser (geb. Jansen)'],
    ['a first name', 'Karin Visser'],
    ['words that nobody has', 'Jansen leerplicht Utrecht'],
    ['a close spelling', 'Jansne'],
    ['a close spelling with a prefix', 'van der Vissser'],
    ['somebody who isn’t there', 'Xylander'],
    ['a number', 'LKLR-250000'],
    ['a number with words', 'registratienummer 250000'],
    ['a number that nobody has', '999999'],
    ['a name and a number', 'Jansen 250000'],
    ['a number with letters', 'OUD-7'],
  ])('for %s', async (_, typed) => {
    expect(await scannedBy(() => searchRegister(typed, { today }))).toEqual([]);
  });

  it('for a surname of many and the letter of the first initial', async () => {
    expect(await scannedBy(() => searchRegister('Jansen', { today }, 'a'))).toEqual([]);
  });

  it('for more hits than are shown: the first by the name searched for and by initials', async () => {
    const { entries } = expectOk(await searchRegister('Wit', { today }));
    const { rows } = await db.pool.query<{ number: string }>(
      `SELECT number FROM search_word JOIN registration r ON r.id = registration_id
       WHERE state <> 'removed' AND NOT shielded AND word >= 'wit' AND word < 'wiu'
       ORDER BY word, keys, registration_id LIMIT $1`,
      [entries.length],
    );
    expect(entries.map(({ registrationNumber }) => registrationNumber)).toEqual(rows.map(({ number }) => number));
  });

  it('for a number that is looked up', async () => {
    expect(await scannedBy(() => lookUpNumber('LKLR-250000', { today }))).toEqual([]);
    expect(await scannedBy(() => lookUpNumber('lklr 00999999', { today }))).toEqual([]);
  });

  it('finds a statement that scans the register', async () => {
    const all = () => db.pool.query('SELECT count(*) FROM registration r WHERE r.birth_surname LIKE $1', ['%sen']);
    expect(await scannedBy(all)).toEqual([expect.stringMatching(/^registration: SELECT count/)]);
  });
});
