import type { AccountActor } from '@/lib/access/actor';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, newManager, versionsInForce } from '../journey';
import { acceptOwnDocuments } from '../sections';
import { own, registrant } from './dossiers-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const code = ['subscribes_code_of_conduct', 'subscribes_code_addendum'] as const;

it('nobody in the register subscribes to sample text outside a demo; to a real one they do', async () => {
  const { actor } = await registrant(manager);
  await db.prisma.registrationAcceptance.deleteMany();
  const accept = async (demo: boolean, ticks: readonly (typeof code)[number][] = code) => {
    const input = { version: (await own(actor)).version, versions: await versionsInForce(), ticks: [...ticks] };
    const form = { ...input, understood: true, warned: ['code_of_conduct' as const, 'competency_profile' as const] };
    return acceptOwnDocuments(form, { actor, ...later(30) }, { demo });
  };
  expect(codesOf((await accept(false)) as { ok: boolean })).toEqual(['document_is_sample']);
  expect((await findOwnRegistration(actor.accountId))?.acceptances).toEqual([]);
  await db.prisma.document.updateMany({ where: { code: 'code_of_conduct' }, data: { isSample: false } });
  expect(codesOf((await accept(false)) as { ok: boolean })).toEqual(['document_is_sample']);
  expectOk(await accept(false, ['subscribes_code_of_conduct']));
  expect((await findOwnRegistration(actor.accountId))?.acceptances.map(({ tick }) => tick)).toEqual([
    'subscribes_code_of_conduct',
  ]);
  expectOk(await accept(true));
  expect((await findOwnRegistration(actor.accountId))?.acceptances).toHaveLength(2);
});
