import { submitNameCorrection } from '@/app/(beheer)/beheer/dossiers/[id]/actions';
import { submitName } from '@/app/(mijn)/mijn/aanvraag/actions';
import { submitOwnName } from '@/app/(mijn)/mijn/gegevens/actions';
import type { AccountActor } from '@/lib/access/actor';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { startApplication } from '@/lib/server/application/start-application';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { logIn } from '../asking';
import { context, expectOk, name, newAccount, newManager, versionOf } from '../journey';
import { own, registrant } from './dossiers-people';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeaders);
jest.mock('next/cache', () => ({ revalidatePath: () => {} }));

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

type Action = typeof submitName | typeof submitOwnName | typeof submitNameCorrection;

/** Posts a form as a browser without scripts does; null where the answer leads on. */
async function post(action: Action, values: Record<string, string>) {
  const form = new FormData();
  for (const [field, value] of Object.entries(values)) form.set(field, value);
  return action({ status: 'idle' }, form).catch((error: Error & { digest?: string }) => {
    if (!error.digest?.startsWith('NEXT_REDIRECT')) throw error;
    return null;
  });
}

const typed = { ...name, birthPrefix: '', birthSurname: 'van der Berg' };
const asked = {
  status: 'invalid',
  errors: { keepBirthSurname: { code: 'prefix_in_surname', prefix: 'van der', surname: 'Berg' } },
  values: typed,
};

it('an application keeps what was typed until it is said that it is meant so', async () => {
  const actor = await newAccount();
  expectOk(await startApplication(await context(actor, 1)));
  await logIn(actor);
  const before = (await findOwnApplication(actor.accountId))?.name;
  const form = { ...typed, version: String(await versionOf(actor)) };
  expect(await post(submitName, form)).toMatchObject(asked);
  expect((await findOwnApplication(actor.accountId))?.name).toEqual(before);
  expect(await post(submitName, { ...form, keepBirthSurname: 'on' })).toBeNull();
  expect((await findOwnApplication(actor.accountId))?.name).toEqual(typed);
});

it('so do the data of a registration, for its owner and for a manager', async () => {
  const { actor, id } = await registrant(manager);
  const before = (await own(actor)).name;
  const version = String((await own(actor)).version);
  const correction = { ...typed, version, registrationId: id, reason: 'Op verzoek.', sure: 'on' };

  await logIn(actor);
  expect(await post(submitOwnName, { ...typed, version })).toMatchObject(asked);
  await logIn(manager);
  expect(await post(submitNameCorrection, correction)).toMatchObject(asked);
  expect((await own(actor)).name).toEqual(before);

  expect(await post(submitNameCorrection, { ...correction, keepBirthSurname: 'on' })).toBeNull();
  expect((await own(actor)).name).toEqual(typed);
});

it('an older window is shown no difference in a tick', async () => {
  const { actor } = await registrant(manager);
  await logIn(actor);
  const stale = await post(submitOwnName, { ...typed, version: '0', keepBirthSurname: 'on' });
  expect(stale).toMatchObject({
    status: 'refused',
    reasons: [{ code: 'changed_elsewhere', stored: { birthSurname: 'Wit', keepBirthSurname: 'on' } }],
  });
});
