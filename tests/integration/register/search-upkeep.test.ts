import type { PersonName } from '@/lib/names/person-name';
import { inTransaction } from '@/lib/server/platform/db/database';
import { checkSearch } from '@/lib/server/register/check-search';
import { rebuildSearch } from '@/lib/server/register/renew-search-keys';
import { searchRegister } from '@/lib/server/register/search-register';
import { eraseRegistration } from '@/lib/server/registration/data/expired-dossiers';
import { saveDetails } from '@/lib/server/registration/data/registration-details';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { expectOk, name, today } from '../journey';
import { importPeople, person } from './import/people-file';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  const people = ['Amsing', 'Amsing', 'Bloemhof', 'Centen', 'Dovenaar'].map((birth_surname, nth) =>
    person(String(600_001 + nth), { birth_surname }),
  );
  expect(await importPeople(people)).toMatchObject({ outcome: 'imported', created: 5 });
});
afterAll(() => db.close());

const right = { wrongPeople: 0, wrongSurnames: 0 };
const one = (numberNormalised: string) => db.prisma.registration.findUniqueOrThrow({ where: { numberNormalised } });
const isShown = async (surname: string) => (await db.prisma.shownSurname.count({ where: { surname } })) === 1;
const suggested = async (typed: string) => expectOk(await searchRegister(typed, { today })).suggestions;

async function rename(numberNormalised: string, changed: Partial<PersonName>) {
  const { id, version } = await one(numberNormalised);
  const to = { ...name, initials: 'A.', birthPrefix: '', ...changed };
  await inTransaction((tx) => saveDetails(tx, { id, version }, { section: 'name', name: to }));
}

const EVENTS: [what: string, surname: string, happens: () => Promise<unknown>, staysShown: boolean][] = [
  [
    'one of two leaves',
    'Amsing',
    () => db.prisma.registration.update({ where: { numberNormalised: '600001' }, data: { state: 'deregistered' } }),
    true,
  ],
  [
    'the other one is shielded',
    'Amsing',
    () => db.prisma.registration.update({ where: { numberNormalised: '600002' }, data: { shielded: true } }),
    false,
  ],
  [
    'that ends',
    'Amsing',
    () => db.prisma.registration.update({ where: { numberNormalised: '600002' }, data: { shielded: false } }),
    true,
  ],
  ['the name changes', 'Bloemhof', () => rename('600003', { birthSurname: 'Bloemhofs' }), false],
  [
    'a certification is granted',
    'Centen',
    () =>
      db.prisma.registration.update({
        where: { numberNormalised: '600004' },
        data: { state: 'certified', certifiedUntil: new Date('2030-12-31') },
      }),
    true,
  ],
  [
    'the dossier is erased',
    'Dovenaar',
    async () => {
      const { id } = await one('600005');
      await db.prisma.registration.update({ where: { id }, data: { state: 'removed' } });
      await inTransaction((tx) => eraseRegistration(tx, id, new Date()));
    },
    false,
  ],
];

describe('what people are found by, once', () => {
  it.each(EVENTS)('%s, is what their names give', async (_, surname, happens, staysShown) => {
    await happens();
    expect(await isShown(surname)).toBe(staysShown);
    expect(await checkSearch()).toMatchObject({ people: 5, ...right });
  });

  it('was shown by nobody any more, is no suggestion', async () => {
    expect(await suggested('Dovenaarr')).toEqual([]);
    expect(await suggested('Amsingg')).toEqual(['Amsing']);
  });
});

it('somebody whose words are too long to stand beside one another is found by every two of them, once', async () => {
  const words = Array.from(
    { length: 24 },
    (_, nth) => `w${String.fromCharCode(97 + nth)}${'ouw'.repeat(1 + (nth % 2))}`,
  );
  await rename('600003', { birthSurname: words.join(' ') });
  const [kept] = await db.prisma.searchWord.findMany({ where: { registration: { numberNormalised: '600003' } } });
  expect(kept?.keys).toBeNull();
  for (const typed of [words.slice(0, 2), [words[3], words[20]], ['w', 'waouw'], ['wx', 'a.']]) {
    const { entries } = expectOk(await searchRegister(typed.join(' '), { today }));
    expect([typed, entries.map(({ registrationNumber }) => registrationNumber)]).toEqual([typed, ['600003']]);
  }
  expect(expectOk(await searchRegister('waouw bloemhof', { today })).entries).toEqual([]);
  expect(await checkSearch()).toMatchObject(right);
});

it('what was spoiled is counted by the check, and mended by writing it anew', async () => {
  await db.pool.query("UPDATE search_word SET keys = ' x ' WHERE word = 'amsing'");
  await db.pool.query("DELETE FROM search_word WHERE word = 'centen'");
  await db.pool.query("DELETE FROM shown_surname WHERE surname = 'Centen'");
  await db.pool.query("INSERT INTO shown_surname VALUES ('Nooitgehad', 'nooitgehad')");
  expect(await checkSearch()).toEqual({ people: 5, wrongPeople: 3, wrongSurnames: 2 });
  await rebuildSearch();
  expect(await checkSearch()).toEqual({ people: 5, ...right });
  expect(expectOk(await searchRegister('centen', { today })).people).toBe(1);
});
