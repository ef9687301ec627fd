import type { AccountActor } from '@/lib/access/actor';
import { FILTERS_MAX } from '@/lib/casework/saved-filters';
import { listSavedFilters } from '@/lib/server/casework/data/saved-filters';
import { removeFilter } from '@/lib/server/casework/remove-filter';
import { saveFilter } from '@/lib/server/casework/save-filter';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, context, expectOk, newManager } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeEach(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterEach(() => db.close());

const save = async (name: string, choices: string, by = manager) =>
  saveFilter({ list: 'aanvragen', name, choices }, await context(by));
const kept = async (by = manager) => (await listSavedFilters(by.accountId)).map(({ name, choices }) => [name, choices]);

it('keeps what was chosen, without words that were searched for, a place in the list, or anything else', async () => {
  expectOk(await save('Te laat', 'termijn=voorbij&q=jansen&status=beslissing&verder=x&na=iets'));
  expect(await kept()).toEqual([['Te laat', 'status=beslissing&termijn=voorbij']]);
});

it('keeps and shows the status of an older address as one of today', async () => {
  expectOk(await save('Nieuw', 'stand=beslissing'));
  const old = { list: 'aanvragen', name: 'Oud', choices: 'stand=beslissing&termijn=voorbij' };
  await db.prisma.savedFilter.create({ data: { ...old, accountId: manager.accountId, createdAt: new Date() } });
  expect(await kept()).toEqual([
    ['Nieuw', 'status=beslissing'],
    ['Oud', 'status=beslissing&termijn=voorbij'],
  ]);
});

it('keeps nothing where only words were searched for', async () => {
  expect(codesOf(await save('Jansen', 'q=jansen'))).toEqual(['nothing_chosen']);
});

it('keeps no more than there may be, of two at once too', async () => {
  for (let index = 1; index < FILTERS_MAX; index += 1) expectOk(await save(`Keuze ${index}`, 'van=mij'));
  const answers = await Promise.all([save('Nog een', 'van=mij'), save('En een', 'van=niemand')]);
  expect(answers.flatMap(codesOf)).toEqual(['too_many_filters']);
  expect(await kept()).toHaveLength(FILTERS_MAX);
});

it('shows and removes one’s own alone', async () => {
  const other = await newManager('Bea Heer');
  expectOk(await save('Te laat', 'termijn=voorbij'));
  const [{ id = '' } = {}] = await listSavedFilters(manager.accountId);
  expect(await kept(other)).toEqual([]);
  expectOk(await removeFilter({ filterId: id }, await context(other)));
  expect(await kept()).toHaveLength(1);
  expectOk(await removeFilter({ filterId: id }, await context(manager)));
  expect(await kept()).toEqual([]);
});

it('goes with its account', async () => {
  expectOk(await save('Te laat', 'termijn=voorbij'));
  await db.prisma.account.delete({ where: { id: manager.accountId } });
  expect(await db.prisma.savedFilter.count()).toBe(0);
});
