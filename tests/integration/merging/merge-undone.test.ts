import fc from 'fast-check';
import type { AccountActor } from '@/lib/access/actor';
import { appointmentSides, sides } from '@/lib/merging/merge-choices';
import { findPair } from '@/lib/server/merging/data/merge-sides';
import { previewMerge } from '@/lib/server/merging/preview-merge';
import { loadPortfolio } from '@/lib/server/portfolio/portfolio-points';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { confirmAll, group, meeting, person } from '@/tests/integration/groups/group-people';
import { expectOk, newManager, today } from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { allButTold, at, type Belonging, belongings, merged, twice, undone } from './merge-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager('Berend Heer');
});
afterAll(() => db.close());

const kinds = Object.keys(belongings) as Belonging[];
const side = fc.constantFrom(...sides);
const choices = fc.record({
  ...{ name: side, privateEmail: side, privatePhone: side, status: side, login: side },
  appointments: fc.constantFrom(...appointmentSides),
});
/** What each of the two has; a login is missing now and then. */
const has = fc.uniqueArray(fc.constantFrom(...kinds), { maxLength: kinds.length });
/** A certification for one cycle, and a draft of an application, is had by one of them. */
const alone: Belonging[] = ['certification'];

it('whatever both have and whatever is chosen, points are those of both, and undoing leaves every row as it was', async () => {
  await fc.assert(
    fc.asyncProperty(has, has, choices, fc.boolean(), async (first, second, chosen, inGroup) => {
      const both = await twice(db);
      if (inGroup) {
        const key = await meeting(both.older, await group([both.older, both.younger, await person(db)]));
        await confirmAll([both.older, both.younger], key);
      }
      // In one order: a login goes last.
      for (const kind of kinds) if (first.includes(kind)) await belongings[kind](db, both.older);
      for (const kind of kinds)
        if (second.includes(kind) && !(alone.includes(kind) && first.includes(kind)))
          await belongings[kind](db, both.younger);
      const before = await allButTold(db);
      const pair = await findPair([both.older.id, both.younger.id]);
      const preview = pair && (await previewMerge({ pair, otherId: both.younger.id, query: {} }, at(manager)));
      if (!preview) throw new Error('no preview');
      expect(preview.blockers).toEqual([]);
      expectOk(await merged(both, manager, { ...chosen, status: preview.choices.status }));
      const living = await findRegistration(both.older.id);
      if (!living) throw new Error('the older number is gone');
      const { points } = await loadPortfolio(living, { today });
      expect(points?.standing).toEqual(preview.points.together?.standing);
      expect(await findRegistration(both.younger.id)).toBeNull();
      expect(await allButTold(db)).not.toEqual(before);
      expectOk(await undone(db, both, manager));
      expect(await allButTold(db)).toEqual(before);
    }),
    { numRuns: isLong ? 60 : 8 },
  );
});
