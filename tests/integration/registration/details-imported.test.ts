import type { AccountActor } from '@/lib/access/actor';
import { ticks } from '@/lib/content/documents';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { findRunningLapses } from '@/lib/server/registration/data/requirement-lapses';
import { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { appointment, expectOk, later, newAccount, today, versionsInForce } from '../journey';
import { acceptOwnDocuments, changeOwnAppointment, changeOwnContact, changeOwnName } from '../sections';
import { importedPerson, own } from './dossiers-people';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const at = (actor: AccountActor) => ({ actor, ...later(20) });
const notAsked = { understood: false, warned: [] };
const askedOf = async (actor: AccountActor) => (await getOwnDetailsOverview(await own(actor), today)).asked;

/** Somebody from an older register who can log in now. */
async function importedAccount(surname: string) {
  const actor = await newAccount();
  const { id } = await importedPerson(db, surname);
  await db.prisma.registration.update({ where: { id }, data: { accountId: actor.accountId } });
  return { actor, id };
}

const giveContact = async (actor: AccountActor) =>
  changeOwnContact(
    { privateEmail: 'e@f.example', privatePhone: '0612345678', ...notAsked, version: (await own(actor)).version },
    at(actor),
  );
const giveAppointment = async (actor: AccountActor, given: object = {}) =>
  changeOwnAppointment(
    { ...appointment, ...notAsked, ...given, position: 0, version: (await own(actor)).version },
    at(actor),
  );
const giveTicks = async (actor: AccountActor, given: object = {}) =>
  acceptOwnDocuments(
    {
      ...notAsked,
      versions: await versionsInForce(),
      ticks: [...ticks],
      version: (await own(actor)).version,
      ...given,
    },
    at(actor),
  );

it('are asked for what is missing, part by part, and are complete with the last of it', async () => {
  const { actor, id } = await importedAccount('Overgenomen');
  expect(await askedOf(actor)).toEqual(['name', 'contact', 'appointments', 'documents']);

  const { name, version } = await own(actor);
  expectOk(await changeOwnName({ ...name, version }, at(actor)));
  expect(await askedOf(actor)).toEqual(['contact', 'appointments', 'documents']);
  expectOk(await giveAppointment(actor));
  expectOk(await giveTicks(actor));
  expect(await askedOf(actor)).toEqual(['contact']);
  expect((await findOwnRegistration(actor.accountId))?.isComplete).toBe(false);

  expectOk(await giveContact(actor));
  expect(await askedOf(actor)).toEqual([]);
  expect(await own(actor)).toMatchObject({ isComplete: true, state: 'registered' });
  expect(await findRunningLapses(id)).toEqual([]);
  const { completedAt } = await db.prisma.registration.findUniqueOrThrow({ where: { id } });
  expect(completedAt).toEqual(later(20).now);
});

it('aren’t held to requirements before; the last part says what isn’t met', async () => {
  const { actor, id } = await importedAccount('Weiniguren');
  expectOk(await giveContact(actor));
  expectOk(await giveAppointment(actor, { hoursPerWeek: 8 }));
  expect(await findRunningLapses(id)).toEqual([]);
  expect(await giveTicks(actor)).toMatchObject({ errors: { understood: { requirements: ['hours'] } } });
  expect((await own(actor)).isComplete).toBe(false);
  expectOk(await giveTicks(actor, { understood: true, warned: ['hours'] }));
  expect(await own(actor)).toMatchObject({ isComplete: true, state: 'registered' });
  expect(await findRunningLapses(id)).toMatchObject([{ requirements: ['hours'] }]);
});
