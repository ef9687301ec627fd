import { readQuery } from '@/lib/register/query';
import { startsOf } from '@/lib/server/register/data/public-search';
import { rebuildSearch, renewSearchKeys } from '@/lib/server/register/renew-search-keys';
import { searchRegister } from '@/lib/server/register/search-register';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { importPeople, today } from './import/people-file';

// The people and lines of cases from other people's bug reports: people.csv, search.tsv and numbers.tsv.
const PEOPLE = `registration_number;initials;birth_prefix;birth_surname;partner_prefix;partner_surname;name_use;email;status;registered_on;certified_until
LKLR-400001;K.L.;van der;Berg;;;E;zaak1@gemeente.example;registered;2018-03-01;
LKLR-400002;P.;van den;Heuvel;de;Wit;N;zaak2@gemeente.example;registered;2018-03-01;
LKLR-400003;W.;van de;Velde;;;E;zaak3@gemeente.example;registered;2018-03-01;
LKLR-400004;M.;van 't;Hof;;;E;zaak4@gemeente.example;registered;2018-03-01;
LKLR-400005;S.;v.d.;Laan;;;E;zaak5@gemeente.example;registered;2018-03-01;
LKLR-400006;V.D.;;Bergman;;;E;zaak6@gemeente.example;registered;2018-03-01;
LKLR-400007;C.;;Jansen;;Visser;N;zaak7@gemeente.example;registered;2018-03-01;
LKLR-400008;R.;van;Dijk;;;E;zaak8@gemeente.example;registered;2018-03-01;
LKLR-400009;A.;o.d.;Ploeg;;;E;zaak9@gemeente.example;registered;2018-03-01;
`;

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  expect(await importPeople(PEOPLE)).toMatchObject({ outcome: 'imported', created: 9 });
}, 60_000);
afterAll(() => db.close());

async function numbersFor(typed: string): Promise<string[]> {
  const found = await searchRegister(typed, { today });
  return found.ok ? found.entries.map(({ registrationNumber }) => registrationNumber) : [];
}

const CASES: [typed: string, number: string][] = [
  ['v.d. Berg', 'LKLR-400001'],
  ['vd Berg', 'LKLR-400001'],
  ['K.L. v.d. Berg', 'LKLR-400001'],
  ['Berg, K.L. v.d.', 'LKLR-400001'],
  ['v.d. Heuvel', 'LKLR-400002'],
  ['vd Heuvel-de Wit', 'LKLR-400002'],
  ['v.d. Velde', 'LKLR-400003'],
  ['v. Dijk', 'LKLR-400008'],
  ['van der Laan', 'LKLR-400005'],
  ['van het Hof', 'LKLR-400004'],
  ['V.D. Bergman', 'LKLR-400006'],
  ['op den Ploeg', 'LKLR-400009'],
  ['Visser geb. Jansen', 'LKLR-400007'],
  ['Jansen e.v. Visser', 'LKLR-400007'],
  ['C. Visser (geb. Jansen)', 'LKLR-400007'],
  ['nr. 400007', 'LKLR-400007'],
  ['LKLR nr. 400007', 'LKLR-400007'],
  ['registratienummer LKLR-400007', 'LKLR-400007'],
  ['nummer 400007', 'LKLR-400007'],
  ['C. Jansen-Visser LKLR-400007', 'LKLR-400007'],
  ['C. Jansen-Visser (LKLR-400007)', 'LKLR-400007'],
  ['Jansen, 400007', 'LKLR-400007'],
];

it.each(CASES)('%j finds %s in the database', async (typed, number) => {
  expect(await numbersFor(typed)).toContain(number);
});

it.each(['v.d. Bos', 'K.L. van der Berg LKLR-400007'])('%j finds nobody in the database', async (typed) => {
  expect(await numbersFor(typed)).toEqual([]);
});

it('keys of an older form are written anew by a start, once', async () => {
  await db.pool.query(
    'DELETE FROM search_word WHERE word <> (SELECT min(o.word) FROM search_word o WHERE o.registration_id = search_word.registration_id)',
  );
  await db.prisma.installation.updateMany({ data: { searchKeysVersion: 1 } });
  expect(await numbersFor('van der Laan')).toEqual([]);
  await renewSearchKeys();
  for (const [typed, number] of CASES) expect(await numbersFor(typed)).toContain(number);
  await db.pool.query('DELETE FROM search_word');
  await renewSearchKeys();
  expect(await numbersFor('van der Laan')).toEqual([]);
  await rebuildSearch();
  expect(await numbersFor('van der Laan')).toEqual(['LKLR-400005']);
});

it.each([
  ['of shortened prefixes', 'v.d. '.repeat(100).trim()],
  ['of brackets', '(a)'.repeat(160)],
  ['of words about a name', 'geb. '.repeat(100).trim()],
  ['of dots', `a${'.'.repeat(499)}`],
  ['of dashes', 'a-b'.repeat(166)],
])('500 characters %s make a search of bounded length', (_, typed) => {
  const read = readQuery(typed, 'LKLR');
  if (!read.ok || read.query.kind !== 'name') return;
  expect(read.query.words.flatMap(startsOf).length).toBeLessThan(750);
});
