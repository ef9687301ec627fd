import fc from 'fast-check';
import { activityOf } from '@/tests/integration/portfolio/portfolios';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { confirm, entriesOf, group, meeting, type Person, person, undo } from './group-people';

const QUORUM = 3;

let db: TestDatabase;
let all: Person[];
let id: string;
beforeAll(async () => {
  db = await openTestDatabase();
  all = [await person(db), await person(db), await person(db), await person(db)];
  id = await group(all);
});
afterAll(() => db.close());

const step = fc.record({ who: fc.nat(3), act: fc.constantFrom('confirm', 'undo') });

it('whatever the order of confirming and taking back, an entry has proof for exactly those who confirmed, from the quorum on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const [first] = all;
      if (!first) return;
      const key = await meeting(first, id);
      const confirmed = new Set<number>();
      for (const [index, { who, act }] of steps.entries()) {
        const member = all[who];
        if (!member) continue;
        await (act === 'confirm' ? confirm : undo)(member, key, 30 + index);
        if (act === 'confirm') confirmed.add(who);
        else confirmed.delete(who);
        const proved = [];
        for (const [place, one] of all.entries()) {
          const entries = await entriesOf(db, one, key);
          expect(entries.length).toBeLessThanOrEqual(1);
          if (!confirmed.has(place)) expect(entries).toEqual([]);
          for (const entry of entries)
            if ((await activityOf(one.owner, entry.id)).evidenceCount === 1) proved.push(place);
        }
        expect(proved).toEqual(confirmed.size >= QUORUM ? [...confirmed].sort() : []);
      }
    }),
    { numRuns: isLong ? 100 : 10 },
  );
});
