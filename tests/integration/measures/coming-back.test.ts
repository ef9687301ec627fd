import type { AccountActor } from '@/lib/access/actor';
import { approveApplication } from '@/lib/server/application/approve-application';
import { startApplication } from '@/lib/server/application/start-application';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { reinstateRegistration } from '@/lib/server/measures/reinstate-registration';
import { removeRegistration } from '@/lib/server/measures/remove-registration';
import { readMigrations } from '@/lib/server/platform/db/migrations';
import { searchRegister } from '@/lib/server/register/search-register';
import { formOf, own, registrant } from '@/tests/integration/registration/dossiers-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { applicant, check, expectOk, filledDraft, later, newManager, submitted, today } from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const FAR = new Date('2035-12-31T00:00:00Z');
const at = (actor: AccountActor) => ({ actor, ...later(40) });

async function certified() {
  const person = await registrant(manager);
  const data = { state: 'certified', certifiedUntil: FAR } as const;
  await db.prisma.registration.update({ where: { id: person.id }, data });
  return person;
}

async function appliedAgain(actor: AccountActor) {
  expectOk(await startApplication(at(actor)));
  await filledDraft(actor);
  return submitted(actor);
}

const remove = async (id: string) =>
  expectOk(
    await removeRegistration(
      { ...(await formOf(id)), reasons: ['requirement_not_mended'], explanation: 'Nee.', barredUntil: null },
      at(manager),
    ),
  );

async function publicWord(number: string) {
  const found = expectOk(await searchRegister(number, later(50)));
  return JSON.stringify(found).includes('"certified"') ? 'certified' : 'registered';
}

describe('whoever comes back by a new application', () => {
  it.each(['under their own login', 'under another login'])('%s has to earn a certification again', async (how) => {
    const { actor, id, number } = await certified();
    expectOk(await deregisterOneself({ version: (await own(actor)).version }, at(actor)));
    const isLinked = how === 'under another login';
    const again = isLinked ? await applicant() : await appliedAgain(actor);
    const linkTo = isLinked ? { id, version: (await own(actor)).version } : null;
    const input = {
      applicationId: again.applicationId,
      version: again.version,
      ...check,
      linkTo,
      replaceAccount: true,
    };
    expectOk(await approveApplication(input, at(manager)));
    expect(await own(again.actor)).toMatchObject({ id, state: 'registered', certifiedUntil: null, graceUntil: null });
    await remove(id);
    expectOk(await reinstateRegistration(await formOf(id), at(manager)));
    expect(await own(again.actor)).toMatchObject({ state: 'registered', certifiedUntil: null });
    expect(await publicWord(number)).toBe('registered');
  });

  it('keeps it when a removal is undone without a new application', async () => {
    const { actor, id } = await certified();
    await remove(id);
    expectOk(await reinstateRegistration(await formOf(id), at(manager)));
    expect((await own(actor)).state).toBe('certified');
  });
});

describe('a certification that an older version gave back', () => {
  const migration = readMigrations().find(({ name }) => name.endsWith('_casework'))?.sql ?? '';
  const repair = migration.slice(migration.indexOf('CREATE TEMPORARY TABLE'), migration.indexOf('CREATE INDEX'));

  async function cameBack(kinds: ('registered_again' | 'certified' | 'reinstated')[]) {
    const person = await certified();
    for (const kind of kinds)
      await db.prisma.registrationEvent.create({
        data: { registrationId: person.id, kind, on: new Date(today), at: later(60).now, stateAfter: 'registered' },
      });
    return person;
  }

  it('is taken away by the migration, and one earned since stays', async () => {
    const wrong = await cameBack(['certified', 'registered_again', 'reinstated']);
    const right = await cameBack(['registered_again', 'certified', 'reinstated']);
    const never = await cameBack(['certified', 'reinstated']);
    const client = await db.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(repair);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    expect(await own(wrong.actor)).toMatchObject({ state: 'registered', certifiedUntil: null });
    const last = { where: { registrationId: wrong.id }, orderBy: { id: 'desc' } } as const;
    expect(await db.prisma.registrationEvent.findFirstOrThrow(last)).toMatchObject({ kind: 'certification_ended' });
    for (const { actor } of [right, never]) expect((await own(actor)).state).toBe('certified');
  });
});
