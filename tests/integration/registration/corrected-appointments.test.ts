import type { AccountActor } from '@/lib/access/actor';
import { correctDetails } from '@/lib/server/registration/correct-details';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { appointment, expectOk, later, newManager } from '../journey';
import { formOf, own, registrant } from './dossiers-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

type Changed = { organisation: string } | { hoursPerWeek: number };

async function correct(id: string, position: number, changed: Changed | null) {
  const corrected = changed && { ...appointment, ...changed };
  const correction = { section: 'appointments', position, appointment: corrected } as const;
  expectOk(await correctDetails({ ...(await formOf(id)), correction }, { actor: manager, ...later(30) }));
}

it('a manager’s correction of one appointment leaves each of them its id', async () => {
  const { actor, id } = await registrant(manager);
  await correct(id, 1, { organisation: 'Regio Tweestad' });
  const { appointmentIds: before } = await own(actor);
  await correct(id, 0, { hoursPerWeek: 30 });
  expect((await own(actor)).appointmentIds).toEqual(before);
  await correct(id, 0, null);
  expect((await own(actor)).appointmentIds).toEqual(before.slice(1));
});

it('one that is added gets an id of its own', async () => {
  const { actor, id } = await registrant(manager);
  const { appointmentIds: before } = await own(actor);
  await correct(id, 1, { organisation: 'Regio Tweestad' });
  const { appointmentIds } = await own(actor);
  expect(appointmentIds.slice(0, 1)).toEqual(before);
  expect(new Set(appointmentIds).size).toBe(2);
});
